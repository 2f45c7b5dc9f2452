import { readOffices } from '../../../src/core/exchange/offices';
import { fileNamer, safeName } from '../../../src/core/exchange/request-names';
import { mailFor, writeMail } from '../../../src/core/exchange/request-mail';
import { prepareRequests, usualReplyDay } from '../../../src/core/exchange/requests';
import { drawRequest } from '../../../src/core/exchange/request-sheet';
import { CURRENT_PARAMETERS } from '../../../src/core/parameters';
import { proposeChanges } from '../../../src/core/propose';
import { isoFromDay } from '../../../src/core/values/calendar-date';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { CIRCUMSTANCES, TODAY, analyze, ask, day, planOf } from './small-plan';

const ROWS = [
  [
    '1.1',
    'Publicar boletines',
    '4 boletines',
    'Oficina de Planeación',
    '30-abr-24 31-ago-24 30-nov-24',
    1,
    'Va uno',
    null,
  ],
  ['1.2', 'Hacer una feria', '1', 'Oficina de Planeacion / Grupo de Prensa', { date: '2024-12-15' }, null, null, null],
  ['1.3', 'Aprobar la política', '1', 'Oficina de Planeación', { date: '2024-03-15' }, 1, 'Aprobada', 'Acta'],
  ['1.4', 'Cerrar el plan', '1', 'Oficina de Planeación', { date: '2024-07-15' }, 1, 'Cerrado', 'Acta'],
  [
    '1.5',
    'Responder peticiones',
    '100%',
    'Grupo de Prensa; Apoya Oficina de Planeación',
    { date: '2024-08-15' },
    null,
    null,
    null,
  ],
  ['1.6', 'Dictar talleres', '2', null, { date: '2024-08-15' }, null, null, null],
] as const;

test('each office once: due first, what is finished is not asked again, who supports is named', () => {
  const run = ask(analyze(planOf(ROWS)));
  expect(
    run.books.map(({ office, asked, finished }) => [
      office,
      asked.map(({ activity, isDue }) => `${activity.number}${isDue ? '!' : ''}`).join(' '),
      finished,
    ]),
  ).toEqual([
    // 1.4 is done, but fell due since the cutoff before; 1.3 was done with in April.
    ['Oficina de Planeación', '1.1! 1.4! 1.2', 1],
    ['Grupo de Prensa', '1.5! 1.2', 0],
  ]);
  const [planning, press] = run.books;
  expect(planning!.asked.map(({ alsoAsked }) => alsoAsked)).toEqual([[], [], ['Grupo de Prensa']]);
  expect(press!.asked[0]).toMatchObject({ supporting: ['Oficina de Planeación'], alsoAsked: [], unit: 'percent' });
  expect(run.withoutOffice.map(({ number }) => number)).toEqual(['1.6']);
  expect(planning!.asked[0]).toMatchObject({ key: null, prior: { executed: 1, text: 'Va uno' } });
  expect(run.hasKeys).toBe(false);
});

test('a request carries the Código that stands in the plan, and none where a copied row has the same one', () => {
  const analysis = analyze(planOf(ROWS));
  const { patch } = proposeChanges(
    analysis,
    { columns: true, marks: false, seguimiento: null, fixes: [] },
    CIRCUMSTANCES,
  );
  const { snapshot } = applyPatch(analysis.workbook, patch);
  const keyed = ask(analyze(snapshot));
  expect(keyed.hasKeys).toBe(true);
  expect(keyed.books[0]!.asked.map(({ key }) => key)).toEqual(['A001', 'A004', 'A002']);
});

test.each([
  ['2024-08-31', '2024-08-20', '2024-09-06'],
  ['2024-08-31', '2024-09-05', '2024-09-10'],
  ['2017-04-30', '2024-09-05', '2024-09-10'],
])('an answer to %s asked for on %s is due on %s', (cutoff, today, expected) => {
  expect(isoFromDay(usualReplyDay(day(cutoff), CURRENT_PARAMETERS.publicationTerm, day(today)))).toBe(expected);
});

test.each([
  ['Plan Anticorrupción y de Atención al Ciudadano 2024', 'PAAC', '2024-09-13', '13 de septiembre de 2024'],
  ['Programa de Transparencia y Ética Pública 2024', 'PTEP', '2024-10-04', '4 de octubre de 2024'],
])('%s is answered within half of the term of a %s', (title, short, expected, words) => {
  const analysis = analyze(planOf(ROWS, { title }));
  const run = ask({ ...analysis, parameters: { ...CURRENT_PARAMETERS, publicationTerm: 20, programTerm: 50 } });
  expect(isoFromDay(run.replyBy)).toBe(expected);
  const { subject, body } = mailFor(run, run.books[0]!, TODAY);
  expect(subject).toContain(`Reporte al ${short}`);
  expect(body).toContain(`a más tardar el ${words}`);
});

test.each([
  ['Oficina de Planeación', 'Oficina de Planeación'],
  ['Despacho: Ministro/a "titular"? <1|2>*', 'Despacho Ministro a titular 1 2'],
  ['  Grupo de Prensa...  ', 'Grupo de Prensa'],
  ['Área\nde sistemas', 'Área de sistemas'],
  ['???', 'sin nombre'],
  ['x'.repeat(200), 'x'.repeat(80)],
])('a file for «%s» is called %s', (office, expected) => expect(safeName(office)).toBe(expected));

test('no two files of a run have the same name, whatever the file system thinks of case and accents', () => {
  const name = fileNamer(day('2024-08-31'));
  expect(['Prensa', 'PRENSA', 'Prénsa', 'Planeación'].map(name)).toEqual([
    'Solicitud PAAC Prensa 31-ago-2024.xlsx',
    'Solicitud PAAC PRENSA 31-ago-2024 (2).xlsx',
    'Solicitud PAAC Prénsa 31-ago-2024 (3).xlsx',
    'Solicitud PAAC Planeación 31-ago-2024.xlsx',
  ]);
});

test('the email says what is asked, by when, and how many working days are left', () => {
  const run = prepareRequests(analyze(planOf(ROWS)), { replyBy: day('2024-09-09'), today: TODAY });
  const mail = writeMail(mailFor(run, run.books[0]!, TODAY));
  expect(mail).toBe(`Asunto: Reporte al PAAC, vigencia 2024, corte 31 de agosto de 2024: Oficina de Planeación

Buen día:

Estamos preparando el seguimiento al Plan Anticorrupción y de Atención al Ciudadano (PAAC), vigencia 2024, con corte al 31 de agosto de 2024. Para eso necesitamos el reporte de 3 actividades a cargo de Oficina de Planeación: 2 con algo programado hasta el corte y 1 que sigue abierta.

Qué le pedimos: en el libro adjunto («Solicitud PAAC Oficina de Planeación 31-ago-2024.xlsx»), escriba en las celdas amarillas el valor ejecutado desde el 1 de enero, qué se hizo y dónde está la evidencia. Lo demás del libro está protegido y no hace falta tocarlo. Si en una actividad no hay nada nuevo, déjela en blanco.

Para cuándo: a más tardar el 9 de septiembre de 2024. Quedan 4 días hábiles.

Con algo programado hasta el corte:
- 1.1 Publicar boletines.
  Atrasada: programado 2,67, reportado 1.
- 1.4 Cerrar el plan.
  Cumplida: programado 1, reportado 1.

Algunas actividades se le piden también a otra dependencia; el libro dice a cuál. Por favor acuerden con ella un solo valor ejecutado.

Devuelva el mismo libro por este correo. Si algo del plan ya no corresponde (una fecha, una meta, el responsable), no lo cambie en el libro: cuéntenoslo en su respuesta.

Muchas gracias por su trabajo y por su respuesta.
`);
});

test.each([
  ['2024-09-03', 'Es hoy mismo.'],
  ['2024-09-04', 'Queda 1 día hábil.'],
  ['2024-09-02', 'Ese día ya pasó: le agradecemos enviarlo hoy mismo.'],
])('of an answer due on %s the email says «%s»', (replyBy, expected) => {
  const run = prepareRequests(analyze(planOf(ROWS)), { replyBy: day(replyBy), today: TODAY });
  expect(mailFor(run, run.books[0]!, TODAY).body).toContain(expected);
});

test('an answer due on a Saturday and asked for on the Friday before is not due that very day', () => {
  const friday = day('2024-09-06');
  const run = prepareRequests(analyze(planOf(ROWS)), { replyBy: day('2024-09-07'), today: friday });
  expect(mailFor(run, run.books[0]!, friday).body).toContain(
    'a más tardar el 7 de septiembre de 2024. De aquí a ese día no queda ninguno hábil.',
  );
});

test('only the answers and who gives them can be typed', () => {
  const run = ask(analyze(planOf(ROWS)));
  const { unlocked } = drawRequest(run, run.books[0]!);
  expect(unlocked).toEqual([
    { top: 6, bottom: 6, left: 2, right: 5 },
    { top: 9, bottom: 11, left: 8, right: 10 },
  ]);
});

test('spellings of one office are one office, and find it', () => {
  const analysis = analyze(
    planOf([
      ['1', 'Uno', '1', 'Oficina Asesora de Planeación', { date: '2024-12-15' }],
      ['2', 'Dos', '1', 'OFICINA ASESORA DE PLANEACION.', { date: '2024-12-15' }],
      ['3', 'Tres', '1', 'Oficina Asesora de Planeación', { date: '2024-12-15' }],
      ['4', 'Cuatro', '1', 'Oficina Asesora de Planeciòn', { date: '2024-12-15' }],
      ['5', 'Cinco', '1', 'Oficina Asesora Jurídica', { date: '2024-12-15' }],
    ]),
  );
  const offices = readOffices(analysis);
  expect(offices.all.map(({ name }) => name)).toEqual(['Oficina Asesora de Planeación', 'Oficina Asesora Jurídica']);
  expect(offices.find('oficina asesora planeación')).toBe(offices.all[0]);
  expect(offices.find('Oficina de Prensa')).toBeNull();
});
