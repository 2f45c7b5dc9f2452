import { openExcel } from '../support/open-excel';
import { describeHost } from '../support/host-contract';

describeHost('Excel', { open: (spec) => openExcel(spec).host });

describe('what the user has selected', () => {
  const spec = {
    sheets: [
      { name: 'Portada', rows: [['Plan']] },
      { name: "Plan '22", rows: [['Actividad', 'Meta']] },
    ],
  };

  test('is told with its sheet, in one message', async () => {
    const { host, excel } = openExcel(spec);
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    excel.onSelection = () => ({ sheet: "Plan '22", area });
    expect(await host.selection()).toEqual({ sheet: "Plan '22", area });
    expect(excel.traffic).toHaveLength(1);
  });

  test('a chart, or several ranges, are no selection of cells', async () => {
    const { host } = openExcel(spec);
    await expect(host.selection()).rejects.toMatchObject({ code: 'selection' });
  });
});
