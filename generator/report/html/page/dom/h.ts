import { printVisible } from "../../../../text/print-visible.ts";

/** What an element can be given: text values, `true` for a bare attribute, functions for events (`click`). */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: never) => void)>>;

/** What an element can hold; what is `undefined` or `false` isn't there. */
export type Child = Node | string | number | undefined | false | readonly Child[];

/** Makes an HTML element. Text stays text, whatever it holds. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...nodesOf(children));
  return element;
}

/** Makes an SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  setAttributes(element, attributes);
  element.append(...nodesOf(children));
  return element;
}

/** Returns the nodes of children, as `append` and `replaceChildren` take them; what hides in a text is made visible. */
export function nodesOf(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child): (Node | string)[] => {
    if (child === undefined || child === false) return [];
    if (isList(child)) return nodesOf(child);
    return [child instanceof Node ? child : printVisible(String(child))];
  });
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}
