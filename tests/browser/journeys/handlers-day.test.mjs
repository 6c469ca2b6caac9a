// The day of a case handler: what waits, a list of one's own, a search, the queue, a note, and how urgent it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

for (const device of [DESKTOP, PHONE]) {
  test(`a case handler begins the day, narrows a list, keeps it, finds a family and takes the next dossier (${device.name})`, async () => {
    const { nl } = frame;
    const t = (key, values) => nl.t(key, values);
    await frame.visit({ device }, async (visitor) => {
      await new DemoPage(visitor, nl).asHandler(0);
      assert.equal(visitor.path, '/werk');
      await visitor.sees(t('day-title'));
      await visitor.keepPicture('handler-day');
      await visitor.keepPicture(`day-${device.name}`);

      await visitor.open('/werk/lijst?van=mij');
      const kept = `Van mij ${device.name}`;
      await visitor.page.getByText(t('filter-title'), { exact: true }).click();
      await visitor.keepPicture(`list-narrowed-${device.name}`);
      await visitor.page.getByText(t('views-title'), { exact: true }).click();
      await visitor.fill(t('view-name'), kept);
      await visitor.press(t('view-save'));
      await visitor.sees(kept);

      const first = visitor.page.locator('main a[href^="/werk/dossier/"]').first();
      const number = (await first.getAttribute('href')).match(/H-\d{4}-\d{5}/)[0];
      await new StaffPages(visitor, nl).openDossier(number);
      await visitor.fill(t('note-label'), 'Belt liever na acht uur.');
      await visitor.press(t('colleague-note-button'));
      await visitor.sees('Belt liever na acht uur.');
      await visitor.press(t('note-pin'));
      await visitor.sees(t('note-pinned'));
      await visitor.keepPicture(`dossier-one-page-${device.name}`);

      await visitor.open('/werk/rij');
      await visitor.keepPicture(`queue-${device.name}`);
      await visitor.press(t('queue-next'));
      const path = visitor.path;
      assert.ok(path.startsWith('/werk/dossier/') || path === '/werk/volgende', path);
    });
  });
}
