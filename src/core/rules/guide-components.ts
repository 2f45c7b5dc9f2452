/**
 * Components of the guide and the subcomponents that it asks for («Estrategias para la construcción del PAAC, versión 2»,
 * 2015; the second list of Rendición de cuentas: «Manual Único de Rendición de Cuentas, versión 2», 2019).
 * Components 2 (trámites) and 6 (iniciativas adicionales) have no list, nor have the acciones estratégicas of the PTEP.
 */
import { foldText } from '../values/fold-text';
import { memoize } from '../values/memo';

export interface GuideSubcomponent {
  /** As the guide says it. */
  readonly name: string;
  /** The folded beginning of a word by which it is known, whatever stands around it. */
  readonly word: string;
}

export interface GuideComponent {
  readonly number: 1 | 3 | 4 | 5;
  readonly name: string;
  /** Is a component, as written in a plan, this one? */
  readonly matches: (folded: string) => boolean;
  /** One list, or the older and the newer one; a plan follows the newer where it uses its own words. */
  readonly lists: readonly (readonly GuideSubcomponent[])[];
}

const sub = (name: string, word: string): GuideSubcomponent => ({ name, word });
/** The PTEP's acciones estratégicas use some of the same words. */
const isOfPtep = (folded: string): boolean => /integridad publica|redes|estado abierto|gobierno abierto/.test(folded);
/** `Modelo de Estado abierto: rendición de cuentas y participación` is an acción estratégica, whatever it is about. */
const isEstadoAbierto = (folded: string): boolean => /\bestado abierto\b/.test(folded);
/** `6. Iniciativas adicionales: rendición de cuentas en los colegios` asks for nothing, whatever it is about. */
const isAdditional = (folded: string): boolean => /\biniciativas? adicional/.test(folded);

export const GUIDE_COMPONENTS: readonly GuideComponent[] = [
  {
    number: 1,
    name: 'Gestión del riesgo de corrupción',
    matches: (text) => /riesgo/.test(text) && !isOfPtep(text) && !/riesgos? para la integridad/.test(text),
    lists: [
      [
        sub('Política de administración de riesgos', 'politica'),
        sub('Construcción del mapa de riesgos', 'construccion'),
        sub('Consulta y divulgación', 'consulta'),
        sub('Monitoreo y revisión', 'monitoreo'),
        sub('Seguimiento', 'seguimiento'),
      ],
    ],
  },
  {
    number: 3,
    name: 'Rendición de cuentas',
    matches: (text) => /rendicion/.test(text) && /cuentas?/.test(text),
    lists: [
      [
        sub('Información de calidad', 'informacion'),
        sub('Diálogo de doble vía', 'dialogo'),
        sub('Incentivos', 'incentivo'),
        sub('Evaluación y retroalimentación', 'evaluacion'),
      ],
      [sub('Información', 'informacion'), sub('Diálogo', 'dialogo'), sub('Responsabilidad', 'responsabilidad')],
    ],
  },
  {
    number: 4,
    name: 'Mecanismos para mejorar la atención al ciudadano',
    matches: (text) => /(atencion|servicio)/.test(text) && /ciudadan/.test(text),
    lists: [
      [
        sub('Estructura administrativa', 'estructura'),
        sub('Fortalecimiento de los canales de atención', 'canal'),
        sub('Talento humano', 'talento'),
        sub('Normativo y procedimental', 'normativ'),
        sub('Relacionamiento con el ciudadano', 'relacionamiento'),
      ],
    ],
  },
  {
    number: 5,
    name: 'Transparencia y acceso a la información',
    matches: (text) =>
      /transparencia$/.test(text) ||
      (/transparencia/.test(text) && /(acceso|informacion|lucha contra la corrupcion)/.test(text)),
    lists: [
      [
        sub('Transparencia activa', 'activa'),
        sub('Transparencia pasiva', 'pasiva'),
        sub('Instrumentos de gestión de la información', 'instrumento'),
        sub('Criterio diferencial de accesibilidad', 'diferencial'),
        sub('Monitoreo del acceso a la información', 'monitoreo'),
      ],
    ],
  },
];

/** The component of the guide that a component of a plan is; null where the guide asks for no subcomponents. */
export const guideComponentOf = memoize((component): GuideComponent | null => {
  const folded = foldText(component);
  if (isAdditional(folded) || isEstadoAbierto(folded)) return null;
  return GUIDE_COMPONENTS.find(({ matches }) => matches(folded)) ?? null;
});

const hasWord = (folded: string, { word }: GuideSubcomponent): boolean => ` ${folded}`.includes(` ${word}`);

/** Names of the guide's subcomponents that none of these subcomponents is. */
export function missingSubcomponents(component: GuideComponent, written: readonly string[]): readonly string[] {
  const folded = written.map(foldText);
  const missingOf = (list: readonly GuideSubcomponent[]): readonly GuideSubcomponent[] =>
    list.filter((wanted) => !folded.some((text) => hasWord(text, wanted)));
  const missing = component.lists.map(missingOf);
  if (missing.some((list) => list.length === 0)) return [];
  // The newer list is followed where a word is there that only it has.
  const newest = component.lists.length - 1;
  const older = new Set(component.lists.slice(0, newest).flatMap((list) => list.map(({ word }) => word)));
  const own = component.lists[newest]!.filter(({ word }) => !older.has(word));
  const followsNewest = own.some((wanted) => folded.some((text) => hasWord(text, wanted)));
  return (followsNewest ? missing[newest]! : missing[0]!).map(({ name }) => name);
}
