import { foldText } from '../values/fold-text';
import { numberedActivities } from './number-groups';
import { type TableRule, defineRule } from './rule';
import { quote } from './wording';

/** `Subcomponente 2`, `Subcomponente / Proceso No. 2`: the number; null where it states none. */
function numberOfSubcomponent(subcomponent: string | null): number | null {
  const match = /^subcomponentes?( procesos?)?( no| n ?[º°]?)? (\d+)\b/.exec(foldText(subcomponent ?? ''));
  return match ? Number(match[3]) : null;
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
    const stated = numberedActivities(subject).flatMap(({ activity, number, parts, cell }) => {
      const own = numberOfSubcomponent(activity.subcomponent);
      return own === null || !parts || parts.length < 2
        ? []
        : [{ number, parts, cell, own, subcomponent: activity.subcomponent ?? '' }];
    });
    const differing = stated.filter(({ parts, own }) => parts[0] !== own && !(parts.length > 2 && parts[1] === own));
    // A plan whose numbers begin with the component's differs nearly everywhere: another way of numbering, no slip.
    const firsts = new Set(stated.map(({ parts }) => parts[0]));
    if (firsts.size === 1 && differing.length > stated.length - differing.length) return;
    for (const { number, cell, subcomponent } of differing) yield { cell, data: { number, subcomponent } };
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
