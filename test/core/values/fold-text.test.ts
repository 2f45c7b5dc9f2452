import { bareText, cleanText, foldText } from '../../../src/core/values/fold-text';

describe('foldText', () => {
  it.each([
    ['  Meta o\nPRODUCTO ', 'meta o producto'],
    ['ACCIÓN / Acciones', 'accion acciones'],
    ['Subcomponente/Procesos', 'subcomponente procesos'],
    ['Año', 'ano'],
    ['A\u0301rea y Gestio\u0301n', 'area y gestion'],
    ['% de avance', '% de avance'],
    ['META ANUAL (13)', 'meta anual 13'],
    ['Ítem\u00a0:', 'item'],
    ['Pingüino – ¿qué?', 'pinguino que'],
    ['N°', 'n°'],
    ['Segui\u00admiento', 'seguimiento'],
    ['', ''],
    ['***', ''],
  ])('%j is %j', (written, expected) => expect(foldText(written)).toBe(expected));
});

describe('cleanText', () => {
  it.each([
    ['  a \r\n b\t c\u00a0d ', 'a b c d'],
    ['Atención', 'Atención'],
    ['\u200bGrupo', 'Grupo'],
    ['Co\u00admunicaciones', 'Comunicaciones'],
    [' ', ''],
    ['', ''],
  ])('%j is %j', (written, expected) => expect(cleanText(written)).toBe(expected));
});

describe('bareText', () => {
  it('keeps the places of precomposed letters', () => {
    expect(bareText('Sesión: Ñ.')).toBe('sesion: n.');
    expect(bareText('Sesión: Ñ.')).toHaveLength('Sesión: Ñ.'.length);
  });
});
