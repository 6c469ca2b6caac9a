// Who looked: a parent reads it on a phone and at a desk, in both languages, and reading it is a look as well.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { newParent } from '../support/people.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();
const PAGE = '/mijn-zaak/inzagen';

const asParent = (device, walk) =>
  frame.visit({ device }, async (visitor) => {
    await new DemoPage(visitor, frame.nl).asNewParent(2);
    await walk(visitor);
  });

test('a parent registers, and a case handler opens the dossier', async () => {
  let number;
  await asParent(PHONE, async (visitor) => {
    const parent = new ParentPages(visitor, frame.nl);
    await parent.register(newParent(2));
    number = await parent.number();
  });
  await frame.visit({ device: DESKTOP }, async (visitor) => {
    await new DemoPage(visitor, frame.nl).asHandler(0);
    await new StaffPages(visitor, frame.nl).openDossier(number);
  });
});

for (const device of [PHONE, DESKTOP]) {
  test(`the parent sees who looked, on a ${device.name}`, async () => {
    const { nl, en } = frame;
    await asParent(device, async (visitor) => {
      await visitor.open('/mijn-zaak');
      await visitor.follow(nl.t('looked-link'));
      assert.equal(visitor.path, PAGE);
      await visitor.sees(nl.t('looked-case-handler'));
      await visitor.sees(nl.t('looked-why-task'));
      await visitor.follow(nl.t('looked-own-show'));
      await visitor.sees(nl.t('looked-why-own'));
      await visitor.keepPicture('parent-who-looked');
      await visitor.follow(nl.t('looked-own-hide'));
      assert.equal(visitor.path, PAGE);
      await visitor.fill(nl.t('looked-from'), '2031-01-01');
      await visitor.press(nl.t('looked-show'));
      await visitor.sees(nl.t('looked-none'));
      await visitor.follow('English');
      await visitor.sees(en.t('looked-title'));
    });
  });
}
