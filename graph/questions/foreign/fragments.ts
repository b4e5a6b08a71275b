import { withLiterals } from "../literals.ts";

/** Properties that are taken for a name, the likeliest first; sent as `$nameKeys`. */
export const nameKeys: readonly string[] = [
  "name",
  "title",
  "label",
  "caption",
  "displayName",
  "display_name",
  "fullName",
  "full_name",
  "Name",
  "Title",
  "名称",
  "姓名",
  "标题",
  "heading",
  "subject",
  "username",
  "code",
  "key",
];

/** UTF-16 units of a name or value, and items of a list, that are read: a database may hold books and
 * vectors in its properties. */
const limits = { name: 100, text: 2000, items: 50 } as const;

const firstLabel = (node: string): string =>
  `coalesce(reduce(first = head(labels(${node})), label IN labels(${node}) | CASE WHEN label < first THEN label ELSE first END), '')`;

/** What is read of a node as a map projection behind its variable: never all its properties. */
const nodeRecord = (node: string): string => ` {
  id: elementId(${node}),
  kind: ${firstLabel(node)},
  labels: labels(${node}),
  name: [key IN $nameKeys WHERE trim(toStringOrNull(${node}[key])) <> '' | ${nameText(node)}][0],
  ties: COUNT { (${node})--() }
}`;

const relationshipRecord = (link: string): string =>
  ` { id: elementId(${link}), type: type(${link}), from: elementId(startNode(${link})), to: elementId(endNode(${link})) }`;

/** The properties of a node or relationship as text: Cypher writes big integers, times and points
 * exactly, which no number of JavaScript's can. */
const storedRecord = (entity: string): string => `[key IN keys(${entity}) | {
  key: key,
  type: valueType(${entity}[key]),
  values: CASE
    WHEN valueType(${entity}[key]) STARTS WITH 'LIST' THEN [item IN ${entity}[key][..${limits.items}] | left(toStringOrNull(item), ${limits.text})]
    ELSE [left(toStringOrNull(${entity}[key]), ${limits.text})]
  END,
  cut: CASE
    WHEN valueType(${entity}[key]) STARTS WITH 'LIST' THEN size(${entity}[key]) > ${limits.items}
    ELSE size(toStringOrNull(${entity}[key])) > ${limits.text}
  END
}]`;

/** A property that is taken for a name, as text and no longer than a name is shown. */
const nameText = (node: string): string => `left(toStringOrNull(${node}[key]), ${limits.name})`;

const fragments: readonly (readonly [mark: RegExp, text: (variable: string) => string])[] = [
  [/\/\*(\w+) as node\*\//g, nodeRecord],
  [/\/\*(\w+) as relationship\*\//g, relationshipRecord],
  [/\/\*name of (\w+)\*\//g, nameText],
  [/\/\*properties of (\w+)\*\//g, storedRecord],
  [/\/\*first label of (\w+)\*\//g, firstLabel],
];

/** Puts in the place of their marks what every statement on a foreign database reads (behind a
 * variable `n as node` or `r as relationship`; for a value `properties of n`, `first label of n`), and
 * other literals. */
export const foreignStatement = (
  text: string,
  literals: Readonly<Record<string, string>> = {},
): string =>
  fragments.reduce(
    (written, [mark, fragment]) =>
      written.replace(mark, (_, variable: string) => fragment(variable)),
    withLiterals(text, literals),
  );
