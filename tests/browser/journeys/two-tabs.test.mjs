// What a parent does twice, in two windows or with the button that leads back: it counts once, and no words are lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DemoPage } from '../pages/demo.mjs';
import { ParentPages } from '../pages/parent.mjs';
import { journey } from '../support/journey.mjs';
import { DESKTOP, PHONE } from '../support/visitor.mjs';

const frame = journey();

/** How often the page says this. */
async function times(visitor, words) {
  return (await visitor.text()).split(words).length - 1;
}

for (const [device, scripts, note] of [
  [PHONE, true, 'demo-kind-awarded'],
  [DESKTOP, false, 'demo-kind-preparing'],
]) {
  const how = `${device.name}, ${scripts ? 'with' : 'without'} scripts`;

  test(`a message that is sent with two clicks, or again after going back, is written once each time (${how})`, async () => {
    const { nl } = frame;
    await frame.visit({ device, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asParent(nl.t(note));
      await visitor.open('/mijn-zaak/berichten');
      await visitor.fill(nl.t('messages-text'), 'Ik druk hier twee keer.');
      const arrived = visitor.page.waitForEvent('framenavigated', (moved) => moved === visitor.page.mainFrame());
      await visitor.page.getByRole('button', { name: nl.t('messages-button') }).first().dblclick();
      await arrived;
      await visitor.open('/mijn-zaak/berichten');
      assert.equal(await times(visitor, 'Ik druk hier twee keer.'), 1);
      await visitor.fill(nl.t('messages-text'), 'Ik ga hierna terug.');
      await visitor.press(nl.t('messages-button'));
      await visitor.sees(nl.t('messages-sent'));
      await visitor.goBack();
      await visitor.open('/mijn-zaak/berichten');
      assert.equal(await times(visitor, 'Ik ga hierna terug.'), 1, 'looking back sends nothing');
    });
  });

  test(`words in a window that was left open are kept when the case changed in another (${how})`, async () => {
    const { nl } = frame;
    const words = 'Ik schreef dit in het andere venster.';
    await frame.visit({ device, scripts }, async (visitor) => {
      await new DemoPage(visitor, nl).asParent(nl.t(note));
      await visitor.open('/mijn-zaak/klopt-niet');
      await visitor.fill(nl.t('dispute-words'), words);
      const other = await visitor.openWindow();
      await other.open('/mijn-zaak/berichten');
      await other.fill(nl.t('messages-text'), 'Dit kwam ertussen.');
      await other.press(nl.t('messages-button'));
      await other.sees(nl.t('messages-sent'));
      await visitor.press(nl.t('dispute-button'));
      await visitor.sees(nl.t('refusal-stale'));
      assert.equal(await visitor.page.locator('textarea[name="words"]').inputValue(), words);
      await visitor.press(nl.t('dispute-button'));
      await visitor.sees(nl.t('case-just-remarked'));
      other.checkAll();
    });
  });
}

test('who chooses in two windows sees the first choice before the second counts', async () => {
  const { nl } = frame;
  const [wait, more] = [nl.t('choice-first-review-wait'), nl.t('choice-first-review-continue')];
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new DemoPage(visitor, nl).asParent(nl.t('demo-kind-awarded'));
    const parent = new ParentPages(visitor, nl);
    await parent.openCase();
    const other = await visitor.openWindow();
    await other.open('/mijn-zaak');
    await new ParentPages(other, nl).choose(wait);
    await other.sees(nl.t('case-just-chose'));
    await parent.choose(more);
    await visitor.sees(nl.t('refusal-stale'));
    const chosen = () => visitor.text(visitor.page.locator('#choose .utrecht-spotlight-section').first());
    assert.ok((await chosen()).includes(wait), await chosen());
    assert.equal(await visitor.page.locator('#choose input[type=radio]:checked').count(), 0, 'nothing is chosen again');
    await parent.choose(more);
    await visitor.sees(nl.t('case-just-chose'));
    other.checkAll();
  });
});
