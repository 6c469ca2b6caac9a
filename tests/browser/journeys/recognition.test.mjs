// Recognition is part of the road: a parent chooses what helps, and who helps them sees it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { StaffPages } from '../pages/staff.mjs';
import { journey } from '../support/journey.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

for (const { device, scripts, note } of [
  { device: PHONE, scripts: true, note: 'demo-kind-awarded' },
  { device: DESKTOP, scripts: false, note: 'demo-kind-assessed' },
]) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} scripts`;

  test(`a parent chooses an apology, and no choice is made for them (${how})`, async () => {
    const { nl } = frame;
    let number;
    await frame.visit({ device, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asParent(nl.t(note));
      const parent = new ParentPages(visitor, nl);
      await parent.openCase();
      number = await parent.number();
      await visitor.open('/mijn-zaak/erkenning');
      await visitor.sees(nl.t('recognition-lead'));
      assert.equal(await visitor.page.locator('input[type=radio]:checked').count(), 0, 'nothing is chosen beforehand');
      if (scripts) await visitor.keepPicture('parent-recognition');
      const form = visitor.page.locator('form', { has: visitor.page.locator('[name="choice-apology"]') }).first();
      await visitor.choose(nl.t('recognition-choice-wanted'), form);
      await visitor.press(nl.t('recognition-save'), form);
      await visitor.sees(nl.t('recognition-state-wanted'), nl.t('recognition-due'));
    });
    await frame.visit({ device: DESKTOP, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asHandler(0);
      await new StaffPages(visitor, nl).openDossier(number);
      await visitor.open(`/werk/dossier/${number}/erkenning`);
      await visitor.sees(nl.t('recognition-state-wanted'));
    });
  });
}
