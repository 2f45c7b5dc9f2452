/**
 * A plan of 120 activities over 14 offices: each office written in more than one way, activities of two offices, an
 * office that only supports, targets that count and targets in percent, follow-up that is there for some.
 */
import { type CellSpec, type WorkbookSpec } from '../support/workbook-spec';
import { largePlan } from './large-plan';

export const FOURTEEN = [
  'Oficina Asesora de Planeación',
  'Oficina de Control Interno',
  'Oficina Asesora Jurídica',
  'Secretaría General',
  'Subdirección de Talento Humano',
  'Subdirección Financiera',
  'Subdirección de Contratación',
  'Grupo de Atención al Ciudadano',
  'Grupo de Comunicaciones y Prensa',
  'Grupo de Gestión Documental',
  'Dirección de Tecnología',
  'Dirección Técnica de Agua',
  'Dirección Técnica de Energía',
  'Despacho del Ministro',
] as const;

const RESPONSIBLE = 7;
const TARGET = 3;
const PLANNED = 6;
const EXECUTED = 9;

/** What stands in the responsible cell of the n-th activity. */
function officeText(n: number): string {
  const office = FOURTEEN[n % FOURTEEN.length]!;
  // Both halves of the fourteen turn up in every kind of row.
  const next = FOURTEEN[(n + 5) % FOURTEEN.length]!;
  if (n % 20 === 7) return `${office} / ${next}`;
  if (n % 20 === 11) return `${office}; Apoya ${next}`;
  if (n % 9 === 4) return office.toUpperCase();
  return n % 13 === 6 ? office.replace(/ de /g, ' DE ') : office;
}

/** Of `largePlan(120)`, with these offices; every tenth target is a percentage. */
export function officesPlan(): WorkbookSpec {
  const plan = largePlan(120);
  let n = 0;
  return {
    ...plan,
    fileName: 'plan-120.xlsx',
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => {
        if (index < 3) return row;
        const cells: CellSpec[] = [...row];
        cells[RESPONSIBLE] = officeText(n);
        if (n % 10 === 3) {
          cells[TARGET] = '100%';
          cells[PLANNED] = { value: 1, numberFormat: '0%' };
          cells[EXECUTED] = null;
        }
        n += 1;
        return cells;
      }),
    })),
  };
}
