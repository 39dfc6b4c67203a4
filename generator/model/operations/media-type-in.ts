/** Returns the media type in a header's value: `application/json` of "application/json. Required." */
export function mediaTypeIn(value: string): string | undefined {
  return /[a-z]{1,30}\/[a-z0-9+*-]+(?:\.[a-z0-9+-]+){0,8}/i.exec(value)?.[0];
}
