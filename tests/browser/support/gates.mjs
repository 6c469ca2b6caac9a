// Opening schemes in an installation of its own, as two people who steer it do: what was found out, two names under it,
// announced, a first dossier, a first group, a lesson of each, everybody. Whoever signs names what they read.

import assert from 'node:assert/strict';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ParentPages } from '../pages/parent.mjs';
import { ProviderPages } from '../pages/provider.mjs';
import { newParent } from './people.mjs';
import { PHONE } from './visitor.mjs';

/** The bodies that answer themselves; of others somebody who steers writes down what they said. */
const SIGN_IN = ['Uht', 'gemeenten'];

/** Whom DigiD knows as the first parent; no journey uses it. */
const FIRST = { subject: 'burger-eerste', name: 'Eerste Proefouder' };

/**
 * Opens these schemes to everybody. A parent who registers before anything is open becomes the pilot.
 * @param frame the frame of the test file, with server and browser
 * @param {string[]} schemes ids
 */
export async function openGates(frame, schemes) {
  const { server } = frame;
  const number = await registerFirst(frame);
  const one = await server.hire('Ruth Verzonnen', 'steering', 'stuurt');
  const other = await server.hire('Sjoerd Verzonnen', 'steering', 'stuurt-mee');
  const lead = await server.hire('Lea Verzonnen', 'team-lead', 'leidt');
  const desk = await server.hire('Nora Verzonnen', 'municipal-support', 'loket', '--municipality', '0034');
  const adviser = await server.hire('Mara Verzonnen', 'legal-adviser', 'jurist');
  await simulate(server, schemes);
  for (const scheme of schemes) {
    const gate = async (words, who) => {
      const [step, ...rest] = words;
      const as = who ? ['--as', who] : [];
      const { code, output } = await server.herstel('gate', step, scheme, ...rest, ...as);
      assert.equal(code, 0, `gate ${step} ${scheme}:\n${output}`);
      return output;
    };
    const test = join(server.folder, `${scheme}.toml`);
    // As many people as are simulated.
    const group = { low: 20, likely: 30, high: 40 };
    const form = await gate(['form']);
    await writeFile(test, form.replace(/^(low|likely|high) = \d+$/gm, (_, key) => `${key} = ${group[key]}`));
    await gate(['record', test], one);
    const { reading, missing } = JSON.parse(/^\{.*^\}/ms.exec(await gate(['show']))[0]);
    const signed = (words, who) => gate([...words, '--read', reading], who);
    await signed(['sign', '--explainable', '--remarks', 'Uitgelegd aan de balie.'], desk);
    for (const body of missing.filter(({ code }) => code === 'no-answer').map(({ about }) => about)) {
      if (SIGN_IN.includes(body)) continue;
      await signed(['answer', body, '--answered-by', 'De voorzitter', '--way', 'paper'], one);
    }
    await signed(['answer', 'Uht', '--answered-by', 'De directeur'], lead);
    await signed(['answer', 'gemeenten', '--answered-by', 'De vereniging'], desk);
    await signed(['sign', '--remarks', 'Gelezen door een jurist.'], adviser);
    await signed(['announce'], other);
    await signed(['pilot', number], other);
    await gate(['learn', 'Bel de ouder eerst.'], one);
    await signed(['cohort', '--name', 'eerste groep', '--from', '2020-01-01', '--until', '2021-06-30'], other);
    await gate(['learn', 'Laat iemand meelezen.'], one);
    await signed(['open'], other);
  }
}

/**
 * A report of a simulation of each of these schemes, with its own process and people enough to keep its terms: no gate opens
 * on anything less. They decide by a first review and a full assessment.
 */
async function simulate(server, schemes) {
  const root = new URL('../../../', import.meta.url);
  const template = await readFile(new URL('crates/herstel/data/demo-outlook.toml', root), 'utf8');
  for (const scheme of schemes) {
    const filled = template.replace('SCHEME', scheme).replace('= COMING', '= 40').replace('heads = HEADS', 'heads = 9');
    const scenario = join(server.folder, `${scheme}-scenario.toml`);
    await writeFile(scenario, filled);
    await copyFile(new URL(`schemes/${scheme}/process.toml`, root), join(server.folder, 'process.toml'));
    const few = ['--worlds', '20', '--replications', '1', '--store'];
    const { code, output } = await server.herstel('feasibility', 'run', scenario, ...few);
    assert.equal(code, 0, output);
  }
}

/** Somebody registers although nothing can be asked for yet, and gets a number. */
async function registerFirst(frame) {
  const { nl, server } = frame;
  let number;
  await frame.visit({ device: PHONE }, async (visitor) => {
    await new ProviderPages(visitor, nl, server.providers.citizens).signIn(FIRST.subject, { level: 'midden' });
    const parent = new ParentPages(visitor, nl);
    await parent.register({ name: FIRST.name, bornOn: newParent(1).bornOn });
    number = await parent.number();
  });
  return number;
}
