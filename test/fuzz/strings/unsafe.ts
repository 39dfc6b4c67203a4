/** What no terminal, log or generated file may hold as it is: what does something, turns writing around or hides. */
export const unsafe = /[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|(?!\uFE0F)\p{Default_Ignorable_Code_Point}/u;

/** What a runner of CI takes for a command, in a line of a log. */
export const runnerCommand = /^\s*::|##(?:vso|teamcity)?\[/im;
