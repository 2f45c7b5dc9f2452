/** What titles and sheets' names say of the component. */
import { componentOfSheet, componentOfTitle, subcomponentOfTitle } from '../../../src/core/recognize/titles';

test.each<[string, string | null]>([
  ['Componente Rendición de Cuentas', 'Rendición de Cuentas'],
  ['Componente: Rendición de cuentas', 'Rendición de cuentas'],
  ['COMPONENTE 3: RENDICIÓN DE CUENTAS', 'RENDICIÓN DE CUENTAS'],
  ['Componente No. 4. Atención al ciudadano 2022', 'Atención al ciudadano'],
  ['Componente N.º 5 - Transparencia', 'Transparencia'],
  ['Componente III. Integridad', 'Integridad'],
  ['Componente Integridad', 'Integridad'],
  ['Componente Iniciativas adicionales', 'Iniciativas adicionales'],
  ['Tercer componente: Rendición de cuentas', 'Rendición de cuentas'],
  ['ESTRATEGIA DE RENDICIÓN DE CUENTAS 2020', 'RENDICIÓN DE CUENTAS'],
  ['Estrategia de Participación Ciudadana', 'Participación Ciudadana'],
  ['Estrategia: Servicio al ciudadano', 'Servicio al ciudadano'],
  ['PAAC 2022 - Componente 4: Atención al ciudadano', 'Atención al ciudadano'],
  ['Componente 3', 'Componente 3'],
  ['Componente:', null],
  ['Estrategia Rendición de Cuentas 2020', null],
  ['Plan Anticorrupción y de Atención al Ciudadano', null],
  ['Subcomponente: Información', null],
  ['La entidad revisó cada componente del plan', null],
  [`Componente ${'que se describe con muchas palabras '.repeat(6)}`, null],
])('the title «%s» names the component %p', (title, name) => expect(componentOfTitle(title)).toBe(name));

test.each<[string, string | null]>([
  ['Subcomponente: Información', 'Información'],
  ['SUBCOMPONENTE : Diálogo', 'Diálogo'],
  ['Subcomponente 1. Información', 'Subcomponente 1. Información'],
  ['Componente: Información', null],
])('the title «%s» names the subcomponent %p', (title, name) => expect(subcomponentOfTitle(title)).toBe(name));

test.each<[string, string | null]>([
  ['Rendición de cuentas', 'Rendición de cuentas'],
  ['Componente 4 Atención', 'Atención'],
  ['Componente 4', 'Componente 4'],
  ['Participación ciudadana', 'Participación ciudadana'],
  ['Transparencia', 'Transparencia'],
  ['Gestión del riesgo', 'Gestión del riesgo'],
  ['Hoja1', null],
  ['PAAC 2022', null],
  ['Seguimiento', null],
])('the sheet «%s» names the component %p', (sheet, name) => expect(componentOfSheet(sheet)).toBe(name));
