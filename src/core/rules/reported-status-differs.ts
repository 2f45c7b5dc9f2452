import { type MeasuredActivity, type Status } from '../progress/measured';
import { STATUS_WORDS } from '../progress/formulas-words';
import { isAtLeast } from '../values/rounding';
import { foldText } from '../values/fold-text';
import { cellOf, tellingReadings } from './cells';
import { type ActivityRule, defineRule } from './rule';
import { quote } from './wording';

/** Words of offices, and when the computed figures say otherwise. Any other word is not compared. */
const CLAIMS: readonly { readonly words: RegExp; contradicts(activity: MeasuredActivity): boolean }[] = [
  {
    words: /^(cumplid[oa]s?|cumplio|terminad[oa]|finalizad[oa]|completad[oa]|ejecutad[oa])$/,
    contradicts: ({ status, compliance, executed }) =>
      status === 'late' ||
      status === 'unreported' ||
      executed.value === null ||
      (compliance !== null && !isAtLeast(compliance, 1)),
  },
  {
    words: /^(vencid[oa]s?|incumplid[oa]s?|no cumplid[oa]s?|atrasad[oa]s?)$/,
    contradicts: ({ status }) => status !== 'late' && status !== 'unreported',
  },
  {
    words: /^(sin iniciar|no iniciad[oa]|sin inicio|por iniciar)$/,
    contradicts: ({ executed }) => executed.value !== null && executed.value > 0,
  },
  {
    words: /^(en proceso|en ejecucion|en curso|en desarrollo|en avance)$/,
    contradicts: ({ status }) => status === 'done',
  },
];

const COMPUTED: Readonly<Record<Status, string>> = STATUS_WORDS;

export default defineRule<ActivityRule<{ said: string; status: string }>>({
  id: 'reported-status-differs',
  severity: 'info',
  scope: 'activity',
  isOfCutoff: true,
  needs: ['reportedStatus'],
  title: 'El estado que dice la entidad no es el que dan las cifras',
  why: 'Quien lea la fila verá dos estados distintos. O falta actualizar la palabra, o falta la cantidad que la sustenta.',
  guide: null,
  remedy: 'Revise lo ejecutado y las fechas; después escriba el estado que corresponde.',
  message: ({ said, status }) =>
    `Aquí dice ${quote(said)} y por las fechas y lo ejecutado está «${COMPUTED[status as Status] ?? status}». ` +
    'Revise lo ejecutado o corrija el estado.',
  *check(subject) {
    for (const reading of tellingReadings(subject, 'reportedStatus')) {
      const said = foldText(reading.text);
      const claim = CLAIMS.find(({ words }) => words.test(said));
      if (!claim?.contradicts(subject.activity)) continue;
      yield { cell: cellOf(subject, reading), data: { said: reading.text, status: subject.activity.status } };
    }
  },
  examples: [
    {
      name: 'Dice Cumplida y falta la mitad, o no hay reporte; dice Sin iniciar y hay avance; dice Vencida y no vence',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha               | Valor ejecutado | Estado          |
        | Boletines | 2    | Prensa      | 30/01/22 y 30/03/22 | 1               | [[Cumplida]]    |
        | Informe   | 1    | Planeación  | 2022-03-30          |                 | [[Cumplida]]    |
        | Mesas     | 2    | Planeación  | 30/03/22 y 30/11/22 | 1               | [[Sin iniciar]] |
        | Feria     | 1    | Atención    | 2022-11-30          | 0               | [[Vencida]]     |
        | Plan      | 1    | Planeación  | 2022-01-31          | 1               | [[En proceso]]  |`,
    },
    {
      name: 'Coinciden, o son otras palabras',
      table: `
        Vigencia 2022
        | Actividad | Meta | Responsable | Fecha               | Valor ejecutado | Estado                |
        | Boletines | 2    | Prensa      | 30/01/22 y 30/11/22 | 1               | Cumplida              |
        | Informe   | 1    | Planeación  | 2022-03-30          | 0               | Vencida               |
        | Mesas     | 2    | Planeación  | 30/03/22 y 30/11/22 | 1               | En proceso            |
        | Feria     | 1    | Atención    | 2022-11-30          | 0               | Sin iniciar           |
        | Foro      | 2    | Atención    | 30/01/22 y 30/03/22 | 1               | Cumplida parcialmente |
        | Plan      | 1    | Planeación  | 2022-01-31          | 1               | OK                    |`,
    },
  ],
});
