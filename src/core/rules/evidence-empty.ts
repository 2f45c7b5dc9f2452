import { fieldCell, saysSomethingIn } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { capital, sayReported } from './wording';

const EVIDENCE = ['evidence'] as const;

export default defineRule<ActivityRule<{ executed: number; unit: string }>>({
  id: 'evidence-empty',
  severity: 'warning',
  scope: 'activity',
  isOfCutoff: true,
  needs: ['evidence'],
  yieldsTo: ['report-empty'],
  title: 'Se reporta algo hecho, sin evidencia',
  why: 'Control Interno verifica contra el soporte; lo que no lo tiene no se puede dar por cumplido.',
  guide: null,
  remedy: 'Escriba dónde está el soporte: un enlace, una carpeta, el número del acta.',
  message: ({ executed, unit }) =>
    `${capital(sayReported(executed, unit))} y no hay evidencia. Escriba dónde está el soporte.`,
  when: (subject) => {
    const { value } = subject.activity.executed;
    return value !== null && value > 0 && !saysSomethingIn(subject, EVIDENCE);
  },
  *check(subject) {
    const { executed, target } = subject.activity;
    const cell = fieldCell(subject, 'evidence');
    if (!cell || executed.value === null) return;
    yield { cell, data: { executed: executed.value, unit: target.unit } };
  },
  examples: [
    {
      name: 'Hay cantidad y relato, falta el soporte',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento           | Evidencia |
        | Informe   | 1    | Planeación  | 2022-03-30 | 1               | Se publicó el informe | [[]]      |
        | Mapa      | 1    | Planeación  | 2022-11-30 | 1               | Se publicó el mapa    | [[]]      |
        | Plan      | 1    | Planeación  | 2022-01-31 | 1               | Se publicó el plan    | Enlace    |`,
    },
    {
      name: 'Nada ejecutado; sin relato ni soporte el aviso es del relato',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha      | Valor ejecutado | Seguimiento           | Evidencia |
        | Informe   | 1    | Planeación  | 2022-03-30 | 0               | Se aplazó             |           |
        | Mapa      | 1    | Planeación  | 2022-03-30 | 1               |                       |           |
        | Plan      | 1    | Planeación  | 2022-01-31 | 1               | Se publicó el plan    | Enlace    |`,
    },
  ],
});
