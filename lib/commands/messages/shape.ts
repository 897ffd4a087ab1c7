import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

/** Stands for a value in a text that is looked at without its values. */
const VALUE = '\uFFFC';

export type Shape = {
  /** Every argument, tag and choice, sorted: two languages of one message have the same. */
  parts: string[];
  /** The text people read, once for itself and once for every branch of a plural or a choice. */
  texts: string[];
};

/** Takes a message apart. Throws with the parser's words when it isn't ICU MessageFormat. */
export function shapeOf(message: string): Shape {
  const shape: Shape = { parts: [], texts: [] };
  shape.texts.unshift(textOf(parse(message), shape));
  return { parts: [...new Set(shape.parts)].sort(), texts: shape.texts };
}

function textOf(elements: MessageFormatElement[], shape: Shape): string {
  return elements.map((element) => textOfElement(element, shape)).join('');
}

function textOfElement(element: MessageFormatElement, shape: Shape): string {
  if (isLiteralElement(element)) return element.value;
  if (isPoundElement(element)) return VALUE;
  if (isTagElement(element)) {
    shape.parts.push(`<${element.value}>`);
    return textOf(element.children, shape);
  }
  // A number in one language may be a plural in the other, so only the argument's name counts.
  shape.parts.push(`{${element.value}}`);
  if (isArgumentElement(element) || !(isPluralElement(element) || isSelectElement(element))) return VALUE;
  for (const [name, option] of Object.entries(element.options)) {
    if (isSelectElement(element)) shape.parts.push(`{${element.value}: ${name}}`);
    shape.texts.push(textOf(option.value, shape));
  }
  return VALUE;
}
