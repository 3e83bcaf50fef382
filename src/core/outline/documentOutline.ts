import type { Analysis, Heading } from '../analysis';
import type { Span } from '../text/span';
import { cut } from './excerpt';

/** A node of an article's outline. `span` covers all that belongs to it, `selection` is what to show. */
export interface OutlineNode {
  readonly kind: 'heading' | 'agreement' | 'quotation';
  readonly name: string;
  /** The agreement's status or the quotation's speaker, as the text has it. */
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

interface OpenHeading {
  readonly level: number;
  readonly end: number;
  readonly children: OutlineNode[];
}

/** Headings as a tree; agreements (at their first mention) and quotations in the section where they stand. */
export function documentOutline(analysis: Analysis): readonly OutlineNode[] {
  const root: OpenHeading = { level: 0, end: analysis.text.length, children: [] };
  const open: OpenHeading[] = [root];
  const innermost = (): OpenHeading => open.at(-1) ?? root;
  const leaves = [...agreementNodes(analysis), ...quotationNodes(analysis)].sort(byStart);
  let next = 0;
  const placeLeavesBefore = (offset: number): void => {
    for (let leaf = leaves[next]; leaf && leaf.span.start < offset; leaf = leaves[++next]) {
      while (open.length > 1 && innermost().end <= leaf.span.start) open.pop();
      innermost().children.push(leaf);
    }
  };
  const ends = sectionEnds(analysis.headings, analysis.text.length);
  analysis.headings.forEach((heading, index) => {
    placeLeavesBefore(heading.start);
    while (open.length > 1 && innermost().level >= heading.level) open.pop();
    const end = ends[index] ?? analysis.text.length;
    const children: OutlineNode[] = [];
    innermost().children.push({
      kind: 'heading',
      name: oneLine(analysis.text, heading).replace(/^#{1,6} /, ''),
      detail: '',
      span: { start: heading.start, end },
      selection: { start: heading.start, end: heading.end },
      children,
    });
    open.push({ level: heading.level, end, children });
  });
  placeLeavesBefore(analysis.text.length + 1);
  return root.children;
}

/** Where each heading's section ends: at the next heading that is not below it, or with the text. */
function sectionEnds(headings: readonly Heading[], textEnd: number): readonly number[] {
  const ends = headings.map(() => textEnd);
  const open: number[] = [];
  headings.forEach((heading, index) => {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if ((headings[last]?.level ?? 0) < heading.level) break;
      ends[last] = heading.start;
      open.pop();
    }
    open.push(index);
  });
  return ends;
}

function agreementNodes(analysis: Analysis): OutlineNode[] {
  return analysis.agreements.flatMap((agreement): OutlineNode[] => {
    const first = agreement.mentions[0] ?? agreement.evidence[0];
    if (!first) return [];
    const span = { start: first.start, end: first.end };
    const name = agreement.acronym ? `${agreement.name} (${agreement.acronym})` : agreement.name;
    return [{ kind: 'agreement', name, detail: agreement.status ?? '', span, selection: span, children: [] }];
  });
}

function quotationNodes(analysis: Analysis): OutlineNode[] {
  return analysis.quotations
    .filter((quotation) => quotation.direct)
    .map(({ start, end, speaker }) => ({
      kind: 'quotation',
      name: oneLine(analysis.text, { start, end }),
      detail: speaker ? cut(speaker.text, 60) : '',
      span: { start, end },
      selection: { start, end },
      children: [],
    }));
}

function oneLine(text: string, span: Span): string {
  const line = text.slice(span.start, Math.min(span.end, span.start + 400)).replace(/\s+/g, ' ');
  return cut(line.trim(), 100);
}

function byStart(a: OutlineNode, b: OutlineNode): number {
  return a.span.start - b.span.start;
}
