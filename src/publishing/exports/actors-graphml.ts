import type { Claim } from "../../model/claim.ts";
import { type ExportFormat, type ExportSource, type Loss, NO_GRADES } from "./export-format.ts";
import { xml } from "./xml.ts";

const LOSSES: readonly Loss[] = [
  { what: "claims that name no actor or no target", kept: "the ledger's claims" },
  {
    what: "who says so, in which words, and when exactly: an edge only counts claims",
    kept: "claims of the edge's actors",
  },
  { what: "claims that are forecast, demanded or hypothetical", kept: "the ledger's claims" },
  { what: "names that no registry entry was found for are nodes by the words themselves", kept: "actors of the claim" },
  { what: "dated names and relations of actors", kept: "the registry" },
  NO_GRADES,
];

interface Node {
  readonly label: string;
  readonly kind: string;
  readonly country: string;
  readonly known: boolean;
}

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  claims: number;
  denied: number;
  first: string;
  last: string;
}

/** Who does what to whom as a directed graph: an edge for each actor, target and type of claim. */
export const actorsGraphml: ExportFormat = {
  name: "graphml",
  about: "who does what to whom, GraphML",
  ending: "graphml",
  mediaType: "application/graphml+xml",
  of: "claims",
  losses: LOSSES,
  lossesStand: "inside",
  async *write(source) {
    const { nodes, edges } = await gather(source);
    yield HEAD;
    for (const [id, node] of sorted(nodes)) yield nodeLine(id, node);
    let number = 0;
    for (const [, edge] of sorted(edges)) yield edgeLine(number++, edge);
    yield "</graph>\n</graphml>\n";
  },
};

/** Nodes and edges are few beside the claims: all parties that fought each other, not all reports of it. */
async function gather({ claims, lookup }: ExportSource) {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  const nodeOf = (words: string, id: string | null): string => {
    const key = id ?? `"${words.toLowerCase()}"`;
    if (!nodes.has(key)) {
      const actor = id === null ? null : lookup.actor(id);
      const label = actor?.names[0]?.name ?? words;
      nodes.set(key, { label, kind: actor?.kind ?? "", country: actor?.country ?? "", known: id !== null });
    }
    return key;
  };
  for await (const { claim } of claims()) {
    if (claim.said.modality !== "asserted" && claim.said.modality !== "hedged") continue;
    for (const [i, actor] of claim.said.actors.entries()) {
      for (const [k, target] of claim.said.targets.entries()) {
        const from = nodeOf(actor.name, claim.actors[i]?.id ?? null);
        const to = nodeOf(target.name, claim.targets[k]?.id ?? null);
        count(edges, from, to, claim);
      }
    }
  }
  return { nodes, edges };
}

function count(edges: Map<string, Edge>, source: string, target: string, { said, days }: Claim): void {
  const key = JSON.stringify([source, target, said.type]);
  const edge = edges.get(key) ?? { source, target, type: said.type, claims: 0, denied: 0, first: "", last: "" };
  if (said.polarity === "affirmed") edge.claims++;
  else edge.denied++;
  if (days !== null) {
    if (edge.first === "" || days.from < edge.first) edge.first = days.from;
    if (days.to > edge.last) edge.last = days.to;
  }
  edges.set(key, edge);
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** Attributes by what they stand on, with their type; ids are their names. */
const KEYS: readonly (readonly [on: string, name: string, type: string])[] = [
  ["graph", "losses", "string"],
  ["node", "label", "string"],
  ["node", "kind", "string"],
  ["node", "country", "string"],
  ["node", "known", "boolean"],
  ["edge", "type", "string"],
  ["edge", "claims", "int"],
  ["edge", "denied", "int"],
  ["edge", "first_day", "string"],
  ["edge", "last_day", "string"],
];

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${KEYS.map(([on, name, type]) => `<key id="${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`).join("\n")}
<graph id="actors" edgedefault="directed">
<data key="losses">${xml(JSON.stringify(LOSSES))}</data>
`;

const data = (key: string, value: string | number | boolean): string =>
  value === "" ? "" : `<data key="${key}">${xml(String(value))}</data>`;

const nodeLine = (id: string, { label, kind, country, known }: Node): string =>
  `<node id="${xml(id)}">${data("label", label)}${data("kind", kind)}${data("country", country)}${data("known", known)}</node>\n`;

const edgeLine = (number: number, { source, target, type, claims, denied, first, last }: Edge): string =>
  `<edge id="e${number}" source="${xml(source)}" target="${xml(target)}">${data("type", type)}${data("claims", claims)}${data(
    "denied",
    denied,
  )}${data("first_day", first)}${data("last_day", last)}</edge>\n`;
