/** Words that ECMAScript in strict mode or TypeScript doesn't take as the name of a binding (ECMA-262, 12.7.2). */
export const reservedWords: ReadonlySet<string> = new Set(
  (
    "any arguments as async await boolean break case catch class const continue debugger default delete do else enum eval " +
    "export extends false finally for from function get if implements import in instanceof interface let never new null " +
    "number object of package private protected public return set static string super switch symbol this throw true try " +
    "type typeof undefined unknown var void while with yield"
  ).split(" "),
);
