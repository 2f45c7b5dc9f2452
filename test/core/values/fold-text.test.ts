import { bareText, cleanText, foldText, foldedHash } from '../../../src/core/values/fold-text';

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

describe('foldedHash', () => {
  const same = (one: string, other: string): void => expect(foldedHash(one)).toBe(foldedHash(other));

  it('is one for texts of which foldText makes the same', () => {
    same('Realizar la audiencia pública', ' REALIZAR  la\naudiencia PU\u0301BLICA.');
    same('Segui\u00admiento del N.º 3 – «Plan»', 'seguimiento del n º 3 plan');
  });

  it('is another one for other texts', () => {
    const texts = [
      'Feria 1',
      'Feria 2',
      'Feria 12',
      'Feria 21',
      'Ferias 1',
      'aire',
      'aria',
      'raia',
      'º',
      '°',
      '1',
      '11',
    ];
    expect(new Set(texts.map(foldedHash)).size).toBe(texts.length);
  });

  it('is hardly ever the same by chance, and then foldText tells', () => same('Foro an', 'Foro c0'));

  it('is 0 for texts without letters, digits and signs that count, and for no others', () => {
    for (const text of ['', ' ', '***', '¿?', '\u0301', '\ud83d\ude00'])
      expect([text, foldedHash(text)]).toEqual([text, 0]);
    for (const text of ['a', '0', '%', 'º', '\u212a']) expect(foldedHash(text)).toBeGreaterThan(0);
  });

  it('agrees with foldText on every character, alone and beside others', () => {
    const faults: number[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const sign = String.fromCharCode(code);
      const between = `A${sign}b`;
      const isNothing = foldText(sign) === '';
      if (foldText(sign).length > 1 || (foldedHash(sign) === 0) !== isNothing) faults.push(code);
      if (foldedHash(between) !== foldedHash(foldText(between))) faults.push(code);
    }
    expect(faults).toEqual([]);
  });
});
