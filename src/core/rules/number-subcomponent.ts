import { bareText, cleanText } from '../values/fold-text';
import { memoize } from '../values/memo';
import { type CellRef } from '../workbook/snapshot';
import { guideComponentOf } from './guide-components';
import { numberedActivities } from './number-groups';
import { type TableRule, defineRule } from './rule';
import { quote } from './wording';

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };

/** The number that a component or subcomponent begins with, in parts: `Subcomponente / Proceso No. 2`, `2. Diálogo`, `5.1`. */
const numberReader = (word: string): ((written: string) => readonly number[] | null) => {
  const name = new RegExp(`^${word}s?(?:\\s*/?\\s*procesos?)?\\s*(?:n[o.°º]*\\s*)?[:#-]?\\s*`);
  return memoize((written) => ownNumber(cleanText(bareText(written)), name));
};
const numberOfSubcomponent = numberReader('subcomponente');
const numberOfComponent = numberReader('componente');

function ownNumber(bare: string, name: RegExp): readonly number[] | null {
  const named = name.exec(bare)?.[0] ?? '';
  const digits = /^(\d{1,2}(?:\.\d{1,2})*)(?![\d°º])/.exec(bare.slice(named.length))?.[1];
  if (digits !== undefined) {
    // «2 canales» counts; «2. Canales» and «2 - Canales» are numbered.
    const isNumbered = named !== '' || digits.includes('.') || /^\s?[.):-]/.test(bare.slice(digits.length));
    return isNumbered ? digits.split('.').map(Number) : null;
  }
  const roman = named === '' ? undefined : /^([iv]{1,3})(?![a-z])/.exec(bare.slice(named.length))?.[1];
  const number = roman === undefined ? undefined : ROMAN[roman];
  return number === undefined ? null : [number];
}

interface Stated {
  readonly number: string;
  readonly parts: readonly number[];
  readonly cell: CellRef;
  readonly component: string;
  /** Of the component, where it states one or is one of the guide's. */
  readonly componentNumber: number | null;
  readonly own: readonly number[];
  readonly subcomponent: string;
}

/** 2.1 in 2, 3.2.1 in 2 (of component 3), 5.1.2 in 5.1. */
const isIn = ({ parts, own }: Stated): boolean =>
  own.every((part, index) => parts[index] === part) || (own.length === 1 && parts.length > 2 && parts[1] === own[0]);

/** A component whose numbers all begin with its own, or with one that is that of few of its several subcomponents. */
function isNumberedOtherwise(ofComponent: readonly Stated[]): boolean {
  const [first] = ofComponent;
  if (!first || ofComponent.some(({ parts, own }) => own.length > 1 || parts[0] !== first.parts[0])) return false;
  if (first.parts[0] === first.componentNumber) return true;
  const differing = ofComponent.filter((each) => !isIn(each)).length;
  if (differing * 2 <= ofComponent.length) return false;
  return new Set(ofComponent.map(({ own }) => own.join('.'))).size > 1;
}

export default defineRule<TableRule<{ number: string; subcomponent: string }>>({
  id: 'number-subcomponent',
  severity: 'warning',
  scope: 'table',
  needs: [],
  title: 'El número de la actividad es de otro subcomponente',
  why: 'La actividad puede estar en la fila equivocada, y su cumplimiento se contaría en otra parte.',
  guide: null,
  remedy: 'Corrija el número, o pase la actividad a su subcomponente.',
  message: ({ number, subcomponent }) =>
    `El número ${number} no corresponde a ${quote(subcomponent)}. Corrija el número o el lugar de la actividad.`,
  *check(subject) {
    const byComponent = new Map<string, Stated[]>();
    for (const { activity, number, parts, cell, component } of numberedActivities(subject)) {
      if (!parts || parts.length < 2) continue;
      const own = numberOfSubcomponent(activity.subcomponent ?? '');
      if (own === null) continue;
      const stated = numberOfComponent(activity.component ?? '')?.[0];
      const componentNumber = stated ?? guideComponentOf(activity.component ?? '')?.number ?? null;
      const subcomponent = activity.subcomponent ?? '';
      const each: Stated = { number, parts, cell, component, componentNumber, own, subcomponent };
      const known = byComponent.get(component);
      if (known) known.push(each);
      else byComponent.set(component, [each]);
    }
    for (const ofComponent of byComponent.values()) {
      if (isNumberedOtherwise(ofComponent)) continue;
      for (const each of ofComponent) {
        if (!isIn(each)) yield { cell: each.cell, data: { number: each.number, subcomponent: each.subcomponent } };
      }
    }
  },
  examples: [
    {
      name: '3.1 en el subcomponente 2',
      table: `
        Vigencia 2022
        | Subcomponente                | N.º      | Actividad           | Meta | Responsable | Fecha      |
        | Subcomponente 1. Información | '1.1     | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | Subcomponente 2. Diálogo     | '2.1     | Audiencia pública   | 1    | Planeación  | 2022-11-30 |
        | ^                            | [['3.1]] | Feria               | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'El número sin la palabra «Subcomponente», en romanos, de dos partes',
      table: `
        Vigencia 2022
        | Componente              | Subcomponente             | N.º       | Actividad           | Meta | Responsable | Fecha      |
        | Rendición de cuentas    | 1. Información            | '1.1      | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | Rendición de cuentas    | 2. Diálogo                | '2.1      | Audiencia pública   | 1    | Planeación  | 2022-11-30 |
        | Rendición de cuentas    | 2. Diálogo                | [['3.2]]  | Feria               | 1    | Planeación  | 2022-11-30 |
        | Atención al ciudadano   | Subcomponente I Canales   | '1.1      | Línea               | 1    | Planeación  | 2022-11-30 |
        | Atención al ciudadano   | Subcomponente II Talento  | '2.1      | Curso               | 1    | Planeación  | 2022-11-30 |
        | Atención al ciudadano   | Subcomponente II Talento  | [['1.2]]  | Taller              | 1    | Planeación  | 2022-11-30 |
        | Transparencia           | 5.1 Transparencia activa  | '5.1.1    | Publicar el plan    | 1    | Planeación  | 2022-11-30 |
        | Transparencia           | 5.2 Transparencia pasiva  | [['5.1.2]] | Responder          | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Dos componentes en una tabla, cada uno con su número en todas las filas',
      table: `
        Vigencia 2022
        | Componente               | Subcomponente                | N.º  | Actividad           | Meta | Responsable | Fecha      |
        | 3. Rendición de cuentas  | Subcomponente 1. Información | '3.1 | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | 3. Rendición de cuentas  | Subcomponente 2. Diálogo     | '3.2 | Audiencia pública   | 1    | Planeación  | 2022-11-30 |
        | 4. Atención al ciudadano | Subcomponente 4. Normativo   | '4.1 | Carta de trato      | 1    | Planeación  | 2022-11-30 |
        | 4. Atención al ciudadano | Subcomponente 2. Canales     | '4.2 | Línea               | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Números del componente en todas las filas; números simples; un subcomponente sin número',
      table: `
        Componente 4. Atención al ciudadano
        | Subcomponente                | N.º  | Actividad           | Meta | Responsable | Fecha      |
        | Subcomponente 1. Estructura  | '4.1 | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | Subcomponente 2. Canales     | '4.2 | Audiencia pública   | 1    | Planeación  | 2022-11-30 |
        | Subcomponente 3. Talento     | '4.3 | Feria               | 1    | Planeación  | 2022-11-30 |
        | Normativo y procedimental    | '7.1 | Carta de trato      | 1    | Planeación  | 2022-11-30 |`,
    },
  ],
});
