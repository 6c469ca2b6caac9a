// The day of a case handler: what waits, a list of one's own, a search, the queue, a note, and how urgent it is; and a
// family found by name and answered without touching a mouse.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
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

test('a case handler finds a parent by name and answers what they wrote, with the keyboard alone', async () => {
  const { nl } = frame;
  const t = (key, values) => nl.t(key, values);
  const { name } = newParent(1);
  let number;
  await frame.visit({ device: PHONE }, async (visitor) => {
    const parent = new ParentPages(visitor, nl);
    await new DemoPage(visitor, nl).asNewParent(1);
    await parent.register({ ...newParent(1), years: [2013], story: 'Ik moest alles terugbetalen.' });
    number = await parent.number();
    await visitor.open('/mijn-zaak/berichten');
    await visitor.fill(t('messages-text'), 'Wanneer hoor ik iets?');
    await visitor.press(t('messages-button'), visitor.region(t('messages-write')));
    await visitor.sees('Wanneer hoor ik iets?', t('inbox-waits'));
  });
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await new DemoPage(visitor, nl).asHandler(0);
    assert.equal(visitor.path, '/werk');
    const { page } = visitor;
    const search = page.getByRole('search');
    await visitor.tabTo(search.getByRole('textbox').or(search.getByRole('searchbox')).first());
    await visitor.type(name);
    await visitor.enter();
    await visitor.tabTo(page.getByRole('row', { name: number }).getByRole('link').first());
    await visitor.enter();
    assert.equal(visitor.path, `/werk/dossier/${number}`);
    const contacts = visitor.region(t('dossier-contacts'));
    assert.ok((await visitor.text(contacts)).includes('Wanneer hoor ik iets?'));
    await visitor.keepPicture('dossier-contacts');
    await visitor.tabTo(contacts.getByRole('link', { name: t('staff-messages-link'), exact: true }).first());
    await visitor.enter();
    assert.equal(visitor.path, `/werk/dossier/${number}/berichten`);
    const replies = visitor.region(t('staff-message-replies'));
    await visitor.tabTo(replies.getByLabel(t('staff-message-answer')).and(page.locator('textarea')).first());
    await visitor.type('Ik bel u morgen.');
    await visitor.tabTo(replies.getByRole('button', { name: t('staff-message-send') }).first());
    await visitor.enter();
    await visitor.sees('Wanneer hoor ik iets?', t('inbox-answered'));
  });
});
