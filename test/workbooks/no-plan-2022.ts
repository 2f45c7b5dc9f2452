/** What an entity sent instead of its plan: the cover, the budget of the year and the people to write to. */
import { title, type WorkbookSpec } from '../support/workbook-spec';

// prettier-ignore
export const noPlan2022: WorkbookSpec = {
  fileName: 'anexos-paac-2022.xlsx',
  sheets: [
    {
      name: 'Portada',
      rows: [
        [title('PERSONERÍA MUNICIPAL DE VILLA SOFÍA')],
        [title('PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2022')],
        ['El plan se encuentra publicado en la página web de la entidad, en el menú de transparencia.'],
      ],
    },
    {
      name: 'Presupuesto',
      rows: [
        ['Rubro', 'Apropiación inicial', 'Compromisos', 'Saldo'].map((label) => title(label)),
        ['Gastos de personal', 412000000, 205000000, 207000000],
        ['Adquisición de bienes y servicios', 86000000, 31500000, 54500000],
      ],
    },
    {
      name: 'Directorio',
      rows: [
        ['Nombre', 'Cargo', 'Correo', 'Extensión'].map((label) => title(label)),
        ['Despacho', 'Personero', 'personeria@villasofia.gov.co', 101],
        ['Secretaría', 'Secretaria ejecutiva', 'secretaria.personeria@villasofia.gov.co', 102],
      ],
    },
  ],
};
