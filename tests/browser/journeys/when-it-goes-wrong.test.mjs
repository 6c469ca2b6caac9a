// What a parent does when it goes wrong: ask for a call, complain, see what was promised, and take the whole file along.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

for (const { device, scripts, person } of [
  { device: PHONE, scripts: true, person: 1 },
  { device: DESKTOP, scripts: false, person: 2 },
]) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} scripts`;

  test(`a parent asks for a call, complains, and reads the answer of somebody who was not involved (${how})`, async () => {
    const { nl } = frame;
    const happened = `Niemand belde mij terug (${device.name}).`;
    const found = `Wij hadden u moeten bellen (${device.name}).`;
    let complaint;
    await frame.visit({ device, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asNewParent(person);
      const parent = new ParentPages(visitor, nl);
      await parent.register(newParent(person));
      await parent.openCase();
      await visitor.follow(nl.t('wrong-title'));
      await visitor.sees(nl.t('wrong-lead'), nl.t('complaint-file-costs'));
      if (scripts) await visitor.keepPicture('parent-when-it-goes-wrong');

      await visitor.follow(nl.t('call-back-ask'));
      await visitor.choose(nl.t('day-part-morning'));
      await visitor.fill(nl.t('call-phone'), '06 12345678');
      await visitor.press(nl.t('call-back-ask'));
      await visitor.sees(nl.t('call-back-waits'), nl.t('call-back-promised'));

      await visitor.follow(nl.t('complaint-file-link'));
      await visitor.press(nl.t('complaint-send'));
      assert.equal(visitor.path, '/mijn-zaak/klacht', 'an empty form is shown again');
      await visitor.choose(nl.t('complaint-about-how-it-goes'));
      await visitor.fill(nl.t('complaint-words'), happened);
      await visitor.press(nl.t('complaint-send'));
      await visitor.sees(happened, nl.t('complaint-not-involved'));
      complaint = visitor.path;

      await visitor.open('/mijn-zaak/beloften');
      await visitor.sees(nl.t('promises-title'));
      if (scripts) await visitor.keepPicture('parent-promises');
    });
    await frame.visit({ device: DESKTOP, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asReviewer(0);
      await visitor.open('/werk/klachten');
      const list = visitor.page.getByRole('rowheader').getByRole('link');
      assert.ok((await list.count()) >= 1, 'the complaint is not in the list');
      await visitor.click(list.last());
      await visitor.follow(nl.t('complaint-open-page'));
      await visitor.sees(happened);
      await visitor.press(nl.t('complaint-take'));
      await visitor.choose(nl.t('complaint-outcome-justified'));
      await visitor.fill(nl.t('complaint-field-findings'), found);
      await visitor.press(nl.t('complaint-answer'));
    });
    await frame.visit({ device, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asNewParent(person);
      await visitor.open(complaint);
      await visitor.sees(found, nl.t('own-complaint-outcome-justified'), nl.t('complaint-ombudsman'));
      await visitor.open('/mijn-zaak/hele-dossier');
      const file = await visitor.take(nl.t('whole-file-fetch'));
      assert.equal(file.bytes.subarray(0, 2).toString(), 'PK', 'one file with everything in it');
      assert.match(file.name, /^dossier-.*\.zip$/);
    });
  });
}

test('who handles the case sees the call on their day and writes down that they called', async () => {
  const { nl } = frame;
  let number;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asNewParent(3);
    const parent = new ParentPages(visitor, nl);
    await parent.register(newParent(3));
    number = await parent.number();
    await visitor.open('/mijn-zaak/bel-mij');
    await visitor.choose(nl.t('day-part-any'));
    await visitor.fill(nl.t('call-phone'), '06 12345678');
    await visitor.press(nl.t('call-back-ask'));
  });
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await new DemoPage(visitor, nl).asHandler(0);
    await visitor.open('/werk');
    await visitor.sees(nl.t('day-calls'));
    await visitor.open(`/werk/dossier/${number}/bellen`);
    await visitor.fill(nl.t('call-made-words'), 'Wij spraken over de volgende stap.');
    await visitor.press(nl.t('call-made'));
    await visitor.sees('Wij spraken over de volgende stap.');
  });
});
