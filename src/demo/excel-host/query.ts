/** Loads: a list of property paths in, the values of an object (and of what hangs on it) out. */
import { ExcelFault } from './protocol';
import { findMember, type Scene, type Target } from './kind';

interface Tree {
  [name: string]: Tree;
}

export function query(target: Target, select: readonly string[], scene: Scene): unknown {
  const tree: Tree = {};
  for (const path of select) {
    let branch = tree;
    for (const step of path.split('/')) branch = branch[step.toLowerCase()] ??= {};
  }
  return project(target, tree, scene);
}

/** What an instantiated object tells about itself: an id, where it has one. */
export function identify(target: Target): Record<string, unknown> {
  return target.kind.id ? { Id: target.kind.id(target.subject) } : {};
}

/** A null object is told as null. */
function project(target: Target | null, tree: Tree, scene: Scene): Record<string, unknown> | null {
  if (!target) return null;
  const { kind, subject } = target;
  const result = identify(target);
  const ofItems: Tree = { ...tree['items'] };
  for (const step of Object.keys(tree)) {
    const value = findMember(kind.values, step);
    const object = findMember(kind.objects, step);
    if (value?.member.get) result[value.name] = value.member.get(subject, scene);
    else if (object) result[object.name] = project(object.member(subject, scene), tree[step]!, scene);
    else if (kind.items && step !== 'items') ofItems[step] = tree[step]!;
    else if (step !== 'items' && step !== '$none') throw new ExcelFault('InvalidArgument', `${kind.name}.${step}`);
  }
  if (kind.items) result['_Items'] = kind.items(subject, scene).map((item) => project(item, ofItems, scene));
  return result;
}
