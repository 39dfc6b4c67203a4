/** Levels of JSON that are read, strictly or leniently: no document of an API has more, and readers of the tree recurse. */
export const maxJsonDepth = 200;
