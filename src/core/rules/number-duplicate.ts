import { formatCell } from '../workbook/address';
import { type CellRef } from '../workbook/snapshot';
import { numberedActivities } from './number-groups';
import { type TableRule, defineRule } from './rule';

export default defineRule<TableRule<{ number: string; first: string }>>({
  id: 'number-duplicate',
  severity: 'error',
  scope: 'table',
  needs: [],
  title: 'Dos actividades tienen el mismo número',
  why: 'Los reportes y los soportes se piden por número: con dos iguales no se sabe de cuál actividad son.',
  guide: null,
  remedy: 'Numere de nuevo una de las dos.',
  message: ({ number, first }) =>
    `El número ${number} ya lo tiene la actividad de ${first}. Numere de nuevo una de las dos.`,
  *check(subject) {
    const firsts = new Map<string, Map<string, CellRef>>();
    for (const { number, parts, cell, component, group } of numberedActivities(subject)) {
      // Plain numbers may begin anew in each subcomponent; 1.1 says itself to which one it belongs.
      const scope = parts?.length === 1 ? group : component;
      let ofScope = firsts.get(scope);
      if (!ofScope) firsts.set(scope, (ofScope = new Map()));
      const first = ofScope.get(number);
      if (!first) ofScope.set(number, cell);
      else yield { cell, data: { number, first: formatCell(first.row, first.column) } };
    }
  },
  examples: [
    {
      name: 'Dos veces 1.2',
      table: `
        Vigencia 2022
        | N.º     | Actividad           | Meta | Responsable | Fecha      |
        | '1.1    | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | '1.2    | Audiencia pública   | 1    | Planeación  | 2022-11-30 |
        | [['1.2]] | Feria              | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'El número está en el texto de la actividad',
      table: `
        Vigencia 2022
        | Actividad                 | Meta | Responsable | Fecha      |
        | 1.1 Publicar el informe   | 1    | Planeación  | 2022-06-30 |
        | [[1.1 Audiencia pública]] | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: 'Un número simple dos veces en el mismo grupo de celdas combinadas',
      table: `
        Vigencia 2022
        | Estrategia | N.º   | Actividad           | Meta | Responsable | Fecha      |
        | Informar   | 1     | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | ^          | [[1]] | Publicar el plan    | 1    | Planeación  | 2022-11-30 |
        | Dialogar   | 1     | Feria               | 1    | Planeación  | 2022-11-30 |
        | ^          | 2     | Mesa                | 1    | Planeación  | 2022-11-30 |`,
    },
    {
      name: '1, 2, 3 empiezan de nuevo en cada subcomponente; 1.10 no es 1.1; una celda combinada es una',
      table: `
        Vigencia 2022
        | Subcomponente | N.º   | Actividad           | Meta | Responsable | Fecha      |
        | Información   | 1     | Publicar el informe | 1    | Planeación  | 2022-06-30 |
        | ^             | 2     | Audiencia pública   | 1    | Planeación  | 2022-11-30 |
        | Diálogo       | 1     | Feria               | 1    | Planeación  | 2022-11-30 |
        | ^             | '1.1  | Mesa                | 1    | Planeación  | 2022-11-30 |
        | ^             | '1.10 | Encuesta            | 1    | Planeación  | 2022-11-30 |`,
    },
  ],
});
