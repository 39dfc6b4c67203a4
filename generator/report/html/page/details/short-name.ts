/** Returns a type's name without the namespaces that say nothing: `user` of `microsoft.graph.user`. */
export function shortName(name: string): string {
  return name.replace(/^(?:microsoft\.graph|Edm)\./, "");
}
