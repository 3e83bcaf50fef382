/** Whose work a profile shows: ours, the editor's, or the collector's, which clears away what either has left. */
import type { Profiler } from 'node:inspector';

export const OWNERS = ['ours', 'editor', 'collector'] as const;
type Owner = (typeof OWNERS)[number];

/** Milliseconds of each. */
export type Shares = Readonly<Record<Owner, number>>;

/** All that runs below a function of ours is ours, such as the editor's joining of lines for it. */
const OURS = '/dist/extension.js';

/** What each stretch, from and to in milliseconds, consists of. */
export function ownersOf(
  { profile }: Profiler.StopReturnType,
  stretches: readonly { readonly from: number; readonly to: number }[],
): readonly Shares[] {
  const owners = ownerOfNodes(profile.nodes);
  const shares = stretches.map((): Record<Owner, number> => ({ ours: 0, editor: 0, collector: 0 }));
  let time = profile.startTime / 1000;
  profile.samples?.forEach((node, index) => {
    const from = time;
    time += (profile.timeDeltas?.[index] ?? 0) / 1000;
    const owner = owners.get(node);
    if (!owner) return;
    stretches.forEach((stretch, k) => {
      const share = shares[k];
      if (share) share[owner] += Math.max(0, Math.min(time, stretch.to) - Math.max(from, stretch.from));
    });
  });
  return shares;
}

function ownerOfNodes(nodes: readonly Profiler.ProfileNode[]): ReadonlyMap<number, Owner> {
  const owners = new Map<number, Owner>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (node: Profiler.ProfileNode, above: Owner | null): void => {
    const { functionName, url } = node.callFrame;
    const own = ((): Owner | null => {
      if (functionName === '(garbage collector)') return 'collector';
      if (above === 'ours' || url.endsWith(OURS)) return 'ours';
      return functionName === '(idle)' || functionName === '(root)' ? null : 'editor';
    })();
    if (own) owners.set(node.id, own);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) visit(child, own);
    }
  };
  const [root] = nodes;
  if (root) visit(root, null);
  return owners;
}
