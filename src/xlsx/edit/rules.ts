/** Conditional formats by formula, and data validations: only ours are taken away, those of the user stay. */
import { formatArea, formatCell, overlaps, sameArea } from '../../core/workbook/address';
import { sameFormula } from '../../core/workbook/formula-text';
import { type ConditionalFormat, type Validation } from '../../core/workbook/patch';
import { type Area } from '../../core/workbook/snapshot';
import { readFormula, writeFormula } from '../formula';
import { parseAreas } from '../sheet-part';
import { escapeAttribute, escapeText, XmlScanner } from '../xml';
import { type Child, ElementDraft } from './element';
import { SHEET_ORDER } from './order';
import { type StylesDraft } from './styles';

/** Takes the rules away that are exactly on `area`; the formulas of those that are not there are returned. */
export function removeRules(root: ElementDraft, area: Area, rules: readonly ConditionalFormat[]): string[] {
  const left = rules.map((rule) => rule.formula);
  for (const child of root.children.filter((other) => other.name === 'conditionalFormatting')) {
    const element = ElementDraft.parse(child.text);
    if (!isExactly(element, area)) continue;
    for (const rule of element.children.filter((other) => other.name === 'cfRule')) {
      const formula = formulaOf(rule);
      const at = left.findIndex((wanted) => sameFormula(wanted, formula));
      if (at < 0) continue;
      left.splice(at, 1);
      element.remove(rule);
    }
    if (element.find('cfRule')) child.text = String(element);
    else root.remove(child);
  }
  return left;
}

const isExactly = (element: ElementDraft, area: Area): boolean => {
  const areas = parseAreas(element.attribute('sqref') ?? '');
  return areas.length === 1 && sameArea(areas[0]!, area);
};

function formulaOf(rule: Child): string {
  const scanner = new XmlScanner(rule.text);
  scanner.next();
  let formula = '';
  if (scanner.attribute('type') !== 'expression') return formula;
  scanner.children((name) => {
    if (name === 'formula' && formula === '') formula = `=${readFormula(scanner.elementText())}`;
  });
  return formula;
}

/** Adds the rules after all others, below them in precedence. */
export function addRules(
  root: ElementDraft,
  styles: StylesDraft,
  area: Area,
  rules: readonly ConditionalFormat[],
): void {
  if (rules.length === 0) return;
  const x = root.prefix;
  let priority = highestPriority(root);
  const items = rules.map((rule) => {
    priority++;
    const dxf = styles.differential(rule.fill, rule.fontColor);
    return (
      `<${x}cfRule type="expression" dxfId="${dxf}" priority="${priority}"${rule.stopIfTrue ? ' stopIfTrue="1"' : ''}>` +
      `<${x}formula>${escapeText(writeFormula(rule.formula.replace(/^=/, '')))}</${x}formula></${x}cfRule>`
    );
  });
  const text = `<${x}conditionalFormatting sqref="${formatArea(area)}">${items.join('')}</${x}conditionalFormatting>`;
  root.insert('conditionalFormatting', text, SHEET_ORDER);
}

/** Over all rules of the sheet, also those of later versions in the extension list. */
function highestPriority(root: ElementDraft): number {
  let highest = 0;
  for (const child of root.children) {
    if (child.name !== 'conditionalFormatting' && child.name !== 'extLst') continue;
    const scanner = new XmlScanner(child.text);
    while (scanner.next()) {
      if (scanner.name === 'cfRule' && !scanner.isClosing) highest = Math.max(highest, scanner.number('priority', 0));
    }
  }
  return highest;
}

/** Puts a validation on an area. Where a cell of it has one already, that is the user's: nothing is done, false. */
export function addValidation(root: ElementDraft, area: Area, validation: Validation): boolean {
  for (const name of ['dataValidations', 'extLst']) {
    const child = root.find(name);
    if (child && validatedAreas(child).some((other) => overlaps(other, area))) return false;
  }
  const x = root.prefix;
  const list = root.find('dataValidations');
  const element = ElementDraft.parse(list?.text ?? `<${x}dataValidations></${x}dataValidations>`);
  element.append('dataValidation', validationXml(x, area, validation));
  element.setAttribute('count', String(element.children.length));
  if (list) list.text = String(element);
  else root.insert('dataValidations', String(element), SHEET_ORDER);
  return true;
}

function validatedAreas(child: Child): Area[] {
  const areas: Area[] = [];
  const scanner = new XmlScanner(child.text);
  let isInside = false;
  while (scanner.next()) {
    if (scanner.name === 'dataValidation') {
      isInside = !scanner.isClosing && !scanner.isEmpty;
      if (!scanner.isClosing) areas.push(...parseAreas(scanner.attribute('sqref') ?? ''));
    } else if (isInside && scanner.name === 'sqref' && !scanner.isClosing)
      areas.push(...parseAreas(scanner.elementText()));
  }
  return areas;
}

/** Takes away the validation of ours that is exactly on the area. */
export function removeValidation(root: ElementDraft, area: Area, validation: Validation): void {
  const list = root.find('dataValidations');
  if (!list) return;
  const element = ElementDraft.parse(list.text);
  const wanted = validationXml(element.prefix, area, validation);
  const own = element.children.find((child) => child.text.trim() === wanted);
  if (!own) return;
  element.remove(own);
  element.setAttribute('count', String(element.children.length));
  if (element.children.length > 0) list.text = String(element);
  else root.remove(list);
}

function validationXml(x: string, area: Area, validation: Validation): string {
  const { kind, maximum } = validation;
  const attributes: [string, string | undefined][] = [
    ['type', kind === 'list' ? 'list' : kind === 'decimal-at-least' ? 'decimal' : undefined],
    ['operator', kind === 'decimal-at-least' && maximum === undefined ? 'greaterThanOrEqual' : undefined],
    ['allowBlank', '1'],
    ['showInputMessage', '1'],
    ['showErrorMessage', kind === 'any' ? undefined : '1'],
    ['errorTitle', validation.errorTitle],
    ['error', validation.error],
    ['promptTitle', validation.promptTitle],
    ['prompt', validation.prompt],
    ['sqref', formatArea(area)],
  ];
  const tag = attributes
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  let formula = '';
  if (kind === 'list') formula = `"${(validation.list ?? []).join(',').replace(/"/g, '""')}"`;
  if (kind === 'decimal-at-least') formula = String(validation.minimum ?? 0);
  if (formula === '') return `<${x}dataValidation${tag}/>`;
  const second = kind === 'decimal-at-least' && maximum !== undefined ? `<${x}formula2>${maximum}</${x}formula2>` : '';
  return `<${x}dataValidation${tag}><${x}formula1>${escapeText(formula)}</${x}formula1>${second}</${x}dataValidation>`;
}

/** Merges an area; false where a cell of it is merged already. The same area merged already: nothing to do, null. */
export function merge(root: ElementDraft, area: Area): boolean | null {
  const x = root.prefix;
  const list = root.find('mergeCells');
  const element = ElementDraft.parse(list?.text ?? `<${x}mergeCells></${x}mergeCells>`);
  const merged = element.children.flatMap((child) => parseAreas(ElementDraft.parse(child.text).attribute('ref') ?? ''));
  if (merged.some((other) => sameArea(other, area))) return null;
  if (merged.some((other) => overlaps(other, area))) return false;
  element.append('mergeCell', `<${x}mergeCell ref="${formatArea(area)}"/>`);
  element.setAttribute('count', String(element.children.length));
  if (list) list.text = String(element);
  else root.insert('mergeCells', String(element), SHEET_ORDER);
  return true;
}

/** Parts a merged area; false where it is none. */
export function unmerge(root: ElementDraft, area: Area): boolean {
  const list = root.find('mergeCells');
  if (!list) return false;
  const element = ElementDraft.parse(list.text);
  const found = element.children.find((child) => {
    const [other] = parseAreas(ElementDraft.parse(child.text).attribute('ref') ?? '');
    return other !== undefined && sameArea(other, area);
  });
  if (!found) return false;
  element.remove(found);
  element.setAttribute('count', String(element.children.length));
  if (element.children.length > 0) list.text = String(element);
  else root.remove(list);
  return true;
}

/** Freezes the first rows; columns that the user froze stay so. The number frozen before is returned. */
export function setFrozenRows(root: ElementDraft, rows: number): number {
  const x = root.prefix;
  const views =
    root.find('sheetViews') ??
    root.insert('sheetViews', `<${x}sheetViews><${x}sheetView workbookViewId="0"/></${x}sheetViews>`, SHEET_ORDER);
  const list = ElementDraft.parse(views.text);
  const first = list.find('sheetView');
  if (!first) return 0;
  const view = ElementDraft.parse(first.text);
  const old = view.find('pane');
  const pane = old && ElementDraft.parse(old.text);
  const isFrozen = /^frozen/.test(pane?.attribute('state') ?? '');
  const before = isFrozen ? Math.round(Number(pane?.attribute('ySplit') ?? 0)) : 0;
  const columns = isFrozen ? Math.round(Number(pane?.attribute('xSplit') ?? 0)) : 0;
  view.children = view.children.filter((child) => child.name !== 'pane' && child.name !== 'selection');
  if (rows > 0 || columns > 0) {
    const place = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    const splits = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
    view.children.unshift(
      {
        name: 'pane',
        text: `<${x}pane${splits} topLeftCell="${formatCell(rows, columns)}" activePane="${place}" state="frozen"/>`,
      },
      { name: 'selection', text: `<${x}selection pane="${place}"/>` },
    );
  }
  first.text = String(view);
  views.text = String(list);
  return before;
}
