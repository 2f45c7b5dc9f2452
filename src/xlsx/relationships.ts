/** Parts are found by relationships, never by guessing their names. */
import { XlsxError } from './error';
import { type XlsxPackage } from './package';
import { escapeAttribute, prefixOf, rootOf, type XmlScanner } from './xml';

export const OFFICE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`, `table`, `customXml` … */
  readonly kind: string;
  /** Path of the part, or the address as written where it lies outside the package. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is the empty path. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The relationships of a part (`''`: of the package); none where it has no such part. @throws XlsxError */
export function readRelationships(pkg: Pick<XlsxPackage, 'text'>, path: string): Relationship[] {
  const text = pkg.text(relationshipsPath(path));
  if (text === null) return [];
  const list: Relationship[] = [];
  const root = rootOf(text);
  root.children((name) => {
    if (name !== 'Relationship') return;
    const type = root.attribute('Type') ?? '';
    const target = root.attribute('Target') ?? '';
    const isExternal = root.attribute('TargetMode') === 'External';
    list.push({
      id: root.attribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolvePath(path, target),
      isExternal,
    });
  });
  return list;
}

/** `worksheets/../tables/t.xml` as seen from a part; absolute targets begin with a slash. */
export function resolvePath(from: string, target: string): string {
  const plain = decodeTarget(target.replace(/\\/g, '/').replace(/#.*$/, ''));
  const steps = plain.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // A percent sign that stands for itself.
    return target;
  }
}

/** The relationships part with one more; its id is returned beside it. */
export function addRelationship(
  text: string | null,
  kind: string,
  target: string,
): { readonly text: string; readonly id: string } {
  const whole =
    text ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const taken = new Set<string>();
  const root = rootOf(whole);
  root.children(() => taken.add((root.attribute('Id') ?? '').toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number++;
  const id = `rId${number}`;
  const prefix = prefixOf(whole.slice(rootOf(whole).start));
  const item = `<${prefix}Relationship Id="${id}" Type="${OFFICE_TYPES}/${kind}" Target="${escapeAttribute(target)}"/>`;
  return { text: insertAtEnd(whole, item), id };
}

/** The relationships part without those that `drop` names. */
export function removeRelationships(text: string, drop: (id: string, kind: string) => boolean): string {
  return removeChildren(text, (item) => {
    const type = item.attribute('Type') ?? '';
    return drop(item.attribute('Id') ?? '', type.slice(type.lastIndexOf('/') + 1));
  });
}

/** [Content_Types].xml with a type for one more part. */
export function addContentType(text: string, path: string, type: string): string {
  const prefix = prefixOf(text.slice(rootOf(text).start));
  const item = `<${prefix}Override PartName="/${escapeAttribute(path)}" ContentType="${type}"/>`;
  return insertAtEnd(text, item);
}

/** [Content_Types].xml without the entry of a part. */
export function removeContentType(text: string, path: string): string {
  const wanted = `/${path}`.toLowerCase();
  return removeChildren(
    text,
    (item) => item.name === 'Override' && item.attribute('PartName')?.toLowerCase() === wanted,
  );
}

/** A part's content type; null where neither an override nor its extension tells. */
export function contentTypeOf(text: string, path: string): string | null {
  const wanted = `/${path}`.toLowerCase();
  const extension = wanted.slice(wanted.lastIndexOf('.') + 1);
  let byName: string | null = null;
  let byExtension: string | null = null;
  const root = rootOf(text);
  root.children((name) => {
    if (name === 'Override' && root.attribute('PartName')?.toLowerCase() === wanted)
      byName = root.attribute('ContentType');
    if (name === 'Default' && root.attribute('Extension')?.toLowerCase() === extension) {
      byExtension = root.attribute('ContentType');
    }
  });
  return byName ?? byExtension;
}

/** Puts an element before the closing tag of the root; opens the root where it was an empty tag. */
function insertAtEnd(text: string, item: string): string {
  const root = rootOf(text);
  if (root.isEmpty) {
    const tag = text.slice(root.start, root.end);
    const name = tag.slice(1).match(/^[^\s/>]+/)![0];
    return `${text.slice(0, root.start)}${tag.replace(/\s*\/>$/, '>')}${item}</${name}>${text.slice(root.end)}`;
  }
  const at = text.lastIndexOf('</');
  if (at < 0) throw new XlsxError('damaged', 'element without end');
  return text.slice(0, at) + item + text.slice(at);
}

function removeChildren(text: string, drop: (item: XmlScanner) => boolean): string {
  let kept = '';
  let from = 0;
  const root = rootOf(text);
  root.children(() => {
    const { start } = root;
    const isDropped = drop(root);
    root.skipElement();
    if (!isDropped) return;
    kept += text.slice(from, start);
    from = root.end;
  });
  return kept + text.slice(from);
}
