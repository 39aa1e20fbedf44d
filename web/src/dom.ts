/** Creates elements of the page. Text is always inserted as text, never as markup. */

export type Child = Node | string | number | null | undefined | false | Child[];

type Attributes = Record<string, string | number | boolean | ((event: Event) => void) | null | undefined>;

const SVG = 'http://www.w3.org/2000/svg';

function fill(element: Element, attributes: Attributes, children: Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, String(value));
    }
  }
  put(element, children);
}

/** Appends children to an element. */
export function put(element: Element, children: Child[]): void {
  for (const child of children.flat(9) as Exclude<Child, Child[]>[]) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
}

/** Creates an HTML element; attributes with functions as values, such as `onclick`, are event listeners. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  fill(element, attributes, children);
  return element;
}

/** Creates an SVG element. */
export function s<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  fill(element, attributes, children);
  return element;
}

/** Words of a report, or a name, isolated from the text direction around them. */
export function words(text: string | null | undefined): HTMLElement {
  return h('bdi', { dir: 'auto' }, text ?? '');
}

/** A link within the page. */
export function link(address: string, ...children: Child[]): HTMLAnchorElement {
  return h('a', { href: address }, ...children);
}

export function number(value: number): string {
  return value.toLocaleString('en');
}
