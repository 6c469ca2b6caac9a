//! The journal keeps events for ever: what was once written must stay readable, byte for byte the same.

use herstel_domain::Event;

/// Every event as it was first written. A line is only ever added; a changed line means that old dossiers can no longer
/// be read as they were meant.
const WRITTEN: [&str; 174] = [
    r#"{"event":"dossier-registered","dossier":"dos-09090909090909090909090909090909","number":"H-2021-00001","person":"per-01010101010101010101010101010101","details":{"name":"Anna Voorbeeld","bsn":"999990019","born_on":"1980-05-17","address":null,"email":"anna@voorbeeld.example","phone":null,"iban":null,"language":"nl"},"registered_on":"2021-10-04","channel":"portal","years":{"known":"unknown"},"story":null,"due_on":"2022-04-04"}"#,
    r#"{"event":"dossier-registered","dossier":"dos-09090909090909090909090909090909","number":"H-2021-00002","person":"per-01010101010101010101010101010101","details":{"name":"Anna Voorbeeld","bsn":"999990019","born_on":"1980-05-17","address":null,"email":null,"phone":null,"iban":"NL91ABNA0417164300","language":"en"},"registered_on":"2021-10-04","channel":"phone","years":{"known":"years","years":[2012,2013]},"story":"Eén keer.","due_on":null}"#,
    r#"{"event":"handler-assigned","handler":"stf-03030303030303030303030303030303","assigned_on":"2021-10-04"}"#,
    r#"{"event":"handler-changed","from":"stf-03030303030303030303030303030303","handler":"stf-05050505050505050505050505050505","reason":"long-absence","words":"Zij is lang ziek.","note":{"agreed":"Elke maand bellen.","matters":"Niet op maandag.","open":"De brief van 2014.","written_by":"stf-03030303030303030303030303030303"},"changed_on":"2021-10-04"}"#,
    r#"{"event":"handler-released","handler":"stf-03030303030303030303030303030303","reason":"conflict","released_on":"2021-10-04","assign_by":"2021-10-07"}"#,
    r#"{"event":"handover-taken","handler":"stf-05050505050505050505050505050505","taken_on":"2021-10-05"}"#,
    r#"{"event":"plan-changed","plan":"talk-asked","words":"Over het huis.","by_word":"portal","asked_on":"2021-10-04"}"#,
    r#"{"event":"plan-changed","plan":"talk-planned","talk":"tlk-61616161616161616161616161616161","kind":"three-way","on":"2021-10-14","time":"10.30 uur","place":"het gemeentehuis","guests":"mijn zus","municipality":"0363","planned_on":"2021-10-04"}"#,
    r#"{"event":"plan-changed","plan":"talk-held","talk":"tlk-61616161616161616161616161616161","held_on":"2021-10-14","report":"Wij spraken over het huis."}"#,
    r#"{"event":"plan-changed","plan":"talk-not-held","talk":"tlk-61616161616161616161616161616161","reason":"De ouder was ziek.","noted_on":"2021-10-14"}"#,
    r#"{"event":"plan-changed","plan":"agreement-made","agreement":"agr-62626262626262626262626262626262","talk":"tlk-61616161616161616161616161616161","what":"Een huis zoeken.","owner":{"who":"municipality","municipality":"0363"},"due_on":"2021-11-01","by_word":"table","made_on":"2021-10-14"}"#,
    r#"{"event":"plan-changed","plan":"agreement-made","agreement":"agr-62626262626262626262626262626262","talk":null,"what":"De brief opzoeken.","owner":{"who":"parent"},"due_on":"2021-11-01","by_word":null,"made_on":"2021-10-14"}"#,
    r#"{"event":"plan-changed","plan":"agreement-agreed","agreement":"agr-62626262626262626262626262626262","by_word":"portal","agreed_on":"2021-10-15"}"#,
    r#"{"event":"plan-changed","plan":"agreement-done","agreement":"agr-62626262626262626262626262626262","done_on":"2021-10-20","words":null}"#,
    r#"{"event":"plan-changed","plan":"agreement-breached","agreement":"agr-62626262626262626262626262626262","words":"Er was geen huis.","new_due_on":"2021-12-01","reported_on":"2021-11-02"}"#,
    r#"{"event":"facts-recorded","changes":[{"path":"toeslagjaar/2013/teruggevorderd bedrag","value":{"type":"amount","value":840000},"source":"brief"},{"path":"kosten van rechtsbijstand","value":null,"source":"brief"}],"recorded_on":"2021-10-04"}"#,
    r#"{"event":"decision-proposed","decision":"dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","step":"first-review","scheme":"kot-2021","scheme_hash":"0000000000000000000000000000000000000000000000000000000000000000","outcome":"award","amount":3000000,"receipt":"rec-0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c","receipt_hash":"1111111111111111111111111111111111111111111111111111111111111111","proposed_by":"stf-03030303030303030303030303030303","proposed_on":"2021-10-04","remark":null}"#,
    r#"{"event":"decision-proposed","decision":"dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","step":"first-review","scheme":"kot-2021","scheme_hash":"0000000000000000000000000000000000000000000000000000000000000000","outcome":"award","amount":3000000,"receipt":"rec-0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c","receipt_hash":"1111111111111111111111111111111111111111111111111111111111111111","proposed_by":"machine","proposed_on":"2021-10-04","remark":null}"#,
    r#"{"event":"decision-approved","decision":"dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","approved_by":"stf-04040404040404040404040404040404","decided_on":"2021-10-04","letter":"let-0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d","next_due_on":"2022-04-04"}"#,
    r#"{"event":"decision-returned","decision":"dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","returned_by":"stf-04040404040404040404040404040404","returned_on":"2021-10-04","remarks":"Kijk nog eens."}"#,
    r#"{"event":"choice-made","choice":"cho-0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e","step":"first-review","option":"continue","effect":{"kind":"continue","to":"full-assessment"},"chosen_on":"2021-10-04","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"}}"#,
    r#"{"event":"choice-made","choice":"cho-0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e","step":"first-review","option":"wait","effect":{"kind":"wait"},"chosen_on":"2021-10-04","recorded_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"}}"#,
    r#"{"event":"dispute-raised","dispute":"dis-46464646464646464646464646464646","target":{"about":"fact","path":"toeslagjaar/2013/grond"},"words":"Dit klopt niet.","raised_on":"2021-10-04"}"#,
    r#"{"event":"dispute-answered","dispute":"dis-46464646464646464646464646464646","result":"kept","answer":"Wij keken het na.","answered_by":"stf-03030303030303030303030303030303","answered_on":"2021-10-04"}"#,
    r#"{"event":"relation-recorded","relation":"rel-51515151515151515151515151515151","told":{"kind":"ex-partner","name":"Bram Voorbeeld","born_on":"1979-02-01","person":"per-02020202020202020202020202020202","period":{"from_on":"2005-01-01","until_on":"2014-06-01"},"source":"de ouder"},"recorded_on":"2021-10-04"}"#,
    r#"{"event":"relation-corrected","relation":"rel-51515151515151515151515151515151","told":{"kind":"next-of-kin","name":"Bram Voorbeeld","born_on":null,"person":null,"period":{"from_on":null,"until_on":null},"source":"akte"},"corrected_on":"2021-10-04"}"#,
    r#"{"event":"relation-ended","relation":"rel-51515151515151515151515151515151","until_on":"2021-10-01","recorded_on":"2021-10-04"}"#,
    r#"{"event":"mandate-given","mandate":"man-52525252525252525252525252525252","holder":"organisation","organisation":"org-53535353535353535353535353535353","name":"Kantoor Verzonnen","powers":["read","tell","choose","sign"],"period":{"from_on":"2021-10-04","until_on":null},"given_on":"2021-10-04"}"#,
    r#"{"event":"mandate-given","mandate":"man-52525252525252525252525252525252","holder":"person","person":"per-02020202020202020202020202020202","name":"Chris Voorbeeld","powers":["read"],"period":{"from_on":"2021-10-04","until_on":"2022-10-04"},"given_on":"2021-10-04"}"#,
    r#"{"event":"mandate-withdrawn","mandate":"man-52525252525252525252525252525252","withdrawn_on":"2021-10-05"}"#,
    r#"{"event":"basis-recorded","basis":"bas-54545454545454545454545454545454","kind":"statutory-ground","article":"Wht 2.11","audience":"next-of-kin","relation":"rel-51515151515151515151515151515151","period":{"from_on":"2021-10-04","until_on":null},"recorded_on":"2021-10-04"}"#,
    r#"{"event":"basis-recorded","basis":"bas-54545454545454545454545454545454","kind":"urgent-need","reason":"Uithuisplaatsing dreigt.","audience":"municipality","municipality":"0363","desk":"support","period":{"from_on":"2021-10-04","until_on":null},"recorded_on":"2021-10-04"}"#,
    r#"{"event":"basis-recorded","basis":"bas-54545454545454545454545454545454","kind":"request-of-person","audience":"operation","period":{"from_on":null,"until_on":null},"recorded_on":"2021-10-04"}"#,
    r#"{"event":"basis-ended","basis":"bas-54545454545454545454545454545454","until_on":"2021-10-04"}"#,
    r#"{"event":"consent-given","consent":"con-55555555555555555555555555555555","subject":"municipal-contact","municipality":"0363","given_on":"2021-10-04"}"#,
    r#"{"event":"consent-given","consent":"con-55555555555555555555555555555555","subject":"notes-to-operation","given_on":"2021-10-04"}"#,
    r#"{"event":"consent-withdrawn","consent":"con-55555555555555555555555555555555","withdrawn_on":"2021-10-04"}"#,
    r#"{"event":"contact-declined","declined_on":"2021-10-04"}"#,
    r#"{"event":"support-noted","note":"not-56565656565656565656565656565656","municipality":"0363","life_domain":"housing","words":"Zoekt een huis.","noted_by":"stf-57575757575757575757575757575757","noted_on":"2021-10-04"}"#,
    r#"{"event":"protection-set","reason":"Geheim adres.","set_on":"2021-10-04"}"#,
    r#"{"event":"protection-lifted","reason":"Op verzoek.","lifted_on":"2021-10-04"}"#,
    r#"{"event":"emergency-access-opened","access":"emg-58585858585858585858585858585858","staff":"stf-03030303030303030303030303030303","reason":"Dreiging.","opened_at":"2021-10-04T10:00:00Z","until_at":"2021-10-04T12:00:00Z"}"#,
    r#"{"event":"document-received","document":"doc-47474747474747474747474747474747","form":{"kind":"pdf","pages":2},"name":"brief.pdf","size_bytes":1200,"digest":"2222222222222222222222222222222222222222222222222222222222222222","received_on":"2021-10-04"}"#,
    r#"{"event":"document-received","document":"doc-47474747474747474747474747474747","form":{"kind":"jpeg","width":800,"height":600},"name":"","size_bytes":1200,"digest":"2222222222222222222222222222222222222222222222222222222222222222","received_on":"2021-10-04"}"#,
    r#"{"event":"message-sent","kind":{"about":"registered"},"sent_on":"2021-10-04","language":"nl","leaves":[{"way":"email","held":false}]}"#,
    r#"{"event":"message-sent","kind":{"about":"document-received","document":"doc-47474747474747474747474747474747"},"sent_on":"2021-10-04","language":"en","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"decision","decision":"dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","letter":"let-0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d"},"sent_on":"2021-10-04","language":"nl","leaves":[{"way":"paper","held":true}]}"#,
    r#"{"event":"message-sent","kind":{"about":"invitation","talk_on":"2021-10-20","time":"10.00 uur","place":"Stadhuis","words":"U kunt iemand meenemen."},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"agreement-offered","step":"first-review","until_on":"2021-11-04"},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"handler-changed","handler":"stf-03030303030303030303030303030303","words":"Zij werkt ergens anders."},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"deadline-will-pass","step":"first-review","due_on":"2022-04-04"},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"nothing-changed","step":"first-review","due_on":null},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"apology"},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"not-a-fraudster"},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"paper-asked","paper":"De beschikking van 2013","until_on":"2021-11-01"},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"words","subject":"Uw vraag","text":"Dat klopt."},"sent_on":"2021-10-04","language":"nl","leaves":[],"answers":"msg-59595959595959595959595959595959"}"#,
    r#"{"event":"message-way-changed","message":"msg-59595959595959595959595959595959","way":"email","standing":"sent","changed_on":"2021-10-04"}"#,
    r#"{"event":"message-way-changed","message":"msg-59595959595959595959595959595959","way":"paper","standing":"returned","changed_on":"2021-10-09","reason":"Onbekend adres."}"#,
    r#"{"event":"message-seen","message":"msg-59595959595959595959595959595959","seen_on":"2021-10-05"}"#,
    r#"{"event":"message-ways-set","ways":["email","paper"],"email":"anna2@voorbeeld.example","address":null,"safe":["email"],"set_on":"2021-10-04"}"#,
    r#"{"event":"reply-written","to":"msg-59595959595959595959595959595959","text":"Wanneer hoor ik iets?","written_on":"2021-10-05"}"#,
    r#"{"event":"reply-written","text":"Ik ben verhuisd.","written_on":"2021-10-05"}"#,
    r#"{"event":"reply-closed","reply":"msg-59595959595959595959595959595959","how":"Gebeld.","closed_by":"stf-03030303030303030303030303030303","closed_on":"2021-10-06"}"#,
    r#"{"event":"choice-made","choice":"cho-0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e","family":"schade","step":"request","option":"continue","effect":{"kind":"continue","to":"damage-desk"},"chosen_on":"2023-03-06","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"heard":{"by":"portal"}}"#,
    r#"{"event":"choice-made","choice":"cho-0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e","step":"full-assessment","option":"more-damage","effect":{"kind":"apply","family":"schade"},"chosen_on":"2023-03-06","recorded_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"},"heard":{"by":"paper","document":"doc-47474747474747474747474747474747"}}"#,
    r#"{"event":"choice-denied","choice":"cho-0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e","denied_on":"2023-03-07","denied_by":{"kind":"person","person":"per-01010101010101010101010101010101"}}"#,
    r#"{"event":"application-made","family":"schade","applied_on":"2023-03-06","channel":"phone","heard":{"by":"table"},"recorded_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"},"due_on":"2023-09-06"}"#,
    r#"{"event":"application-withdrawn","family":"schade","withdrawn_on":"2023-03-07"}"#,
    r#"{"event":"dossier-registered","dossier":"dos-09090909090909090909090909090909","number":"H-2024-00001","person":"per-01010101010101010101010101010101","details":{"name":"Anna Voorbeeld","bsn":"999990019","born_on":"1980-05-17","address":null,"email":null,"phone":null,"iban":null,"language":"nl"},"registered_on":"2024-03-06","channel":"portal","years":{"known":"unknown"},"story":null,"due_on":"2024-09-06","family":"wht-ex-partners"}"#,
    r#"{"event":"message-sent","kind":{"about":"deadline-moved","step":"full-assessment","due_on":"2022-10-04","words":"Meer tijd."},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"term","term":"extended","subject":"full-assessment","reason":"Meer tijd.","extended_by":"stf-03030303030303030303030303030303","extended_on":"2021-10-04"}"#,
    r#"{"event":"term","term":"suspended","suspension":"sus-63636363636363636363636363636363","subject":"full-assessment","ground":"missing-papers","from":"2021-10-05","until":"2021-11-02","words":"De jaaropgave.","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"recorded_on":"2021-10-04"}"#,
    r#"{"event":"term","term":"resumed","suspension":"sus-63636363636363636363636363636363","until":"2021-10-20","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"recorded_on":"2021-10-20"}"#,
    r#"{"event":"term","term":"noticed","notice":"ntc-64646464646464646464646464646464","subject":"obj-61616161616161616161616161616161","received_on":"2022-05-01","way":"letter","sender":"lawyer","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"recorded_on":"2022-05-02"}"#,
    r#"{"event":"term","term":"reckoned","reckoned_on":"2021-10-04","terms":[{"subject":"first-review","last_day":"2022-04-04"},{"subject":"full-assessment","last_day":null,"suspended_until":"2021-11-02","noticed":true}]}"#,
    r#"{"event":"term","term":"delay-told","subject":"full-assessment","last_day":"2022-04-04","told_on":"2022-03-28"}"#,
    r#"{"event":"term","term":"penalty-fixed","subject":"full-assessment","last_day":"2022-04-04","noticed_on":"2022-04-05","decided_on":"2022-05-01","days":13,"amount":29900,"fixed_on":"2022-05-01","because":"decided"}"#,
    r#"{"event":"objection","what":"filed","objection":"obj-61616161616161616161616161616161","decision":"dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","received_on":"2021-12-01","last_day":"2021-11-15","way":"portal","sender":"parent","words":"Te laag.","late_reason":"Ziek.","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"recorded_on":"2021-12-01"}"#,
    r#"{"event":"objection","what":"acknowledged","objection":"obj-61616161616161616161616161616161","committee":true,"by":"stf-03030303030303030303030303030303","on":"2021-12-02"}"#,
    r#"{"event":"objection","what":"mend-asked","objection":"obj-61616161616161616161616161616161","words":"Waarom?","last_day":"2021-12-30","by":"stf-03030303030303030303030303030303","on":"2021-12-02"}"#,
    r#"{"event":"objection","what":"mended","objection":"obj-61616161616161616161616161616161","words":"Daarom.","received_on":"2021-12-10","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"}}"#,
    r#"{"event":"objection","what":"lateness-judged","objection":"obj-61616161616161616161616161616161","excused":true,"reason":"Ziek.","by":"stf-03030303030303030303030303030303","on":"2021-12-11"}"#,
    r#"{"event":"objection","what":"hearing-planned","objection":"obj-61616161616161616161616161616161","hearing_on":"2022-01-10","words":"Om tien uur.","by":"stf-03030303030303030303030303030303","on":"2021-12-11"}"#,
    r#"{"event":"objection","what":"heard","objection":"obj-61616161616161616161616161616161","held_on":null,"words":"Niet nodig.","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"recorded_on":"2021-12-12"}"#,
    r#"{"event":"objection","what":"advice-received","objection":"obj-61616161616161616161616161616161","outcome":"partly","words":"Deels.","received_on":"2022-01-20","recorded_by":"stf-03030303030303030303030303030303"}"#,
    r#"{"event":"objection","what":"answer-proposed","objection":"obj-61616161616161616161616161616161","outcome":"upheld","reasons":"U heeft gelijk.","proposed_by":"stf-03030303030303030303030303030303","proposed_on":"2022-01-21"}"#,
    r#"{"event":"objection","what":"answer-returned","objection":"obj-61616161616161616161616161616161","remarks":"Leg uit.","returned_by":"stf-04040404040404040404040404040404","returned_on":"2022-01-22"}"#,
    r#"{"event":"objection","what":"answered","objection":"obj-61616161616161616161616161616161","approved_by":"stf-04040404040404040404040404040404","decided_on":"2022-01-23","appeal_until":"2022-03-07"}"#,
    r#"{"event":"objection","what":"withdrawn","objection":"obj-61616161616161616161616161616161","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"withdrawn_on":"2022-01-24"}"#,
    r#"{"event":"objection","what":"appeal-filed","appeal":"app-62626262626262626262626262626262","about":"obj-61616161616161616161616161616161","reason":"late","level":"court","party":"parent","filed_on":"2022-03-01","recorded_by":"stf-03030303030303030303030303030303"}"#,
    r#"{"event":"objection","what":"appeal-ruled","appeal":"app-62626262626262626262626262626262","ruled_on":"2022-04-01","outcome":"founded","order":{"decide_by":"2022-05-01","penalty":{"from":"2022-05-02","daily":10000,"maximum":1500000}},"words":"Binnen vier weken.","recorded_by":"stf-03030303030303030303030303030303"}"#,
    r#"{"event":"mandate-given","mandate":"man-52525252525252525252525252525252","holder":"person","person":"per-02020202020202020202020202020202","name":"Deskundige Verzonnen","kind":"expert","powers":["read-facts","read-decisions","read-documents","read-story","advise","join-talks"],"step":"first-review","period":{"from_on":"2021-10-04","until_on":null},"given_on":"2021-10-04"}"#,
    r#"{"event":"registered-by","kind":"child","by":"parent","name":"Moeder Verzonnen","person":"per-02020202020202020202020202020202","lives_with_them":true,"abroad":{"country":"Suriname","hours_from_utc":"-3","channel":"video"},"in_confidence":false,"registered_on":"2021-10-04"}"#,
    r#"{"event":"registered-by","kind":"applicant","by":"authorised","name":"Kantoor Verzonnen","holder":{"holder":"organisation","organisation":"org-53535353535353535353535353535353"},"acts_as":"lawyer","abroad":null,"in_confidence":false,"registered_on":"2021-10-04"}"#,
    r#"{"event":"registered-by","kind":"applicant","by":"next-of-kin","name":"Zus Verzonnen","person":null,"kinship":"zijn zus","died_on":"2020-01-02","abroad":null,"in_confidence":false,"registered_on":"2021-10-04"}"#,
    r#"{"event":"representation-recorded","representation":"rpr-61616161616161616161616161616161","office":"parental-authority","by":{"holder":"person","person":"per-02020202020202020202020202020202"},"name":"Moeder Verzonnen","ground":"","lives_with_them":true,"period":{"from_on":null,"until_on":null},"is_confirmed":false,"recorded_on":"2021-10-04"}"#,
    r#"{"event":"representation-confirmed","representation":"rpr-61616161616161616161616161616161","by":{"holder":"person","person":"per-02020202020202020202020202020202"},"ground":"gezagsregister","lives_with_them":true,"period":{"from_on":null,"until_on":null},"confirmed_on":"2021-10-05"}"#,
    r#"{"event":"representation-ended","representation":"rpr-61616161616161616161616161616161","until_on":"2021-10-06","recorded_on":"2021-10-06"}"#,
    r#"{"event":"advice-given","advice":"adv-71717171717171717171717171717171","given_by":{"kind":"person","person":"per-02020202020202020202020202020202"},"words":"De schade is te laag geschat.","given_on":"2021-10-04"}"#,
    r#"{"event":"facts-recorded","changes":[],"recorded_on":"2021-10-04","groups":["bankrupt"],"complete_for":[{"family":"main","step":"first-review"}]}"#,
    r#"{"event":"colleague-noted","note":"cno-5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a","words":"Belt liever laat.","pinned":true,"noted_by":"stf-03030303030303030303030303030303","noted_on":"2021-10-04"}"#,
    r#"{"event":"note-pinned","note":"cno-5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a","pinned":false,"pinned_by":"stf-03030303030303030303030303030303","pinned_on":"2021-10-05"}"#,
    r#"{"event":"urgency-set","urgency":"critical","reason":"Ontruiming dreigt.","set_by":"stf-03030303030303030303030303030303","set_on":"2021-10-04"}"#,
    r#"{"event":"handed-out","to":"stf-03030303030303030303030303030303","handed_on":"2021-10-04","setting":2}"#,
    r#"{"event":"deviation-reasoned","from":"situation","step":"first-review","reason":"De ouder wil anders.","deviated_by":"stf-03030303030303030303030303030303","deviated_on":"2021-10-04"}"#,
    r#"{"event":"deviation-reasoned","from":"queue","reason":"Spoed.","deviated_by":"stf-03030303030303030303030303030303","deviated_on":"2021-10-04"}"#,
    r#"{"event":"settlement-drafted","settlement":"vso-61616161616161616161616161616161","step":"first-review","option":"stop","scheme":"kot-2021","scheme_hash":"0000000000000000000000000000000000000000000000000000000000000000","conditions":["new-facts"],"cooling_off_days":14,"words":null,"drafted_by":"stf-03030303030303030303030303030303","drafted_on":"2021-10-04"}"#,
    r#"{"event":"settlement-offered","settlement":"vso-61616161616161616161616161616161","offered_by":"stf-04040404040404040404040404040404","offered_on":"2021-10-04"}"#,
    r#"{"event":"settlement-returned","settlement":"vso-61616161616161616161616161616161","returned_by":"stf-04040404040404040404040404040404","returned_on":"2021-10-04","remarks":"Kijk nog eens."}"#,
    r#"{"event":"settlement-withdrawn","settlement":"vso-61616161616161616161616161616161","withdrawn_by":"stf-03030303030303030303030303030303","withdrawn_on":"2021-10-04","reason":"Een fout."}"#,
    r#"{"event":"settlement-answered","settlement":"vso-61616161616161616161616161616161","answer":"signed","answered_on":"2021-10-05","heard":{"by":"portal"},"recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"}}"#,
    r#"{"event":"settlement-answered","settlement":"vso-61616161616161616161616161616161","answer":"taken-back","answered_on":"2021-10-06","heard":{"by":"phone"},"recorded_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"}}"#,
    r#"{"event":"settlement-signed","settlement":"vso-61616161616161616161616161616161","signed_by":"stf-04040404040404040404040404040404","signed_on":"2021-10-05"}"#,
    r#"{"event":"reopening-requested","reopening":"reo-62626262626262626262626262626262","family":"schade","step":"damage-desk","conditions":["new-facts"],"words":"Een brief.","requested_on":"2022-01-04","heard":{"by":"table"},"recorded_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"}}"#,
    r#"{"event":"reopening-tested","reopening":"reo-62626262626262626262626262626262","findings":[{"condition":"new-facts","is_met":false,"reason":"Die was bekend."}],"tested_by":"stf-03030303030303030303030303030303","tested_on":"2022-01-05"}"#,
    r#"{"event":"reopening-refusal-read","reopening":"reo-62626262626262626262626262626262","reopens":true,"reason":"Toch nieuw.","read_by":"stf-04040404040404040404040404040404","read_on":"2022-01-06"}"#,
    r#"{"event":"part-done","family":"schade","step":"damage-response","words":"Het klopt.","documents":["doc-47474747474747474747474747474747"],"done_on":"2023-04-04","heard":{"by":"portal"},"recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"}}"#,
    r#"{"event":"story","what":"told","story":"sto-72727272727272727272727272727272","words":"De brief kwam op een vrijdag.","in_confidence":false,"written_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"},"heard":{"by":"phone"},"is_approved":false,"told_on":"2021-10-04"}"#,
    r#"{"event":"story","what":"approved","story":"sto-72727272727272727272727272727272","heard":{"by":"portal"},"approved_on":"2021-10-05"}"#,
    r#"{"event":"reconstruction","what":"asked","heard":{"by":"portal"},"asked_on":"2021-10-04"}"#,
    r#"{"event":"reconstruction","what":"dropped","entry":"tim-73737373737373737373737373737373","reason":"Van iemand anders.","dropped_on":"2021-10-04"}"#,
    r#"{"event":"reconstruction","what":"written","entry":"tim-73737373737373737373737373737373","happened_on":"2014-03-10","kind":"letter","source":"archief","words":"U moest alles terugbetalen.","paper":"found","document":"doc-47474747474747474747474747474747","written_on":"2021-10-04"}"#,
    r#"{"event":"reconstruction","what":"written","entry":"tim-73737373737373737373737373737373","happened_on":"2014-03-10","kind":"flag","source":"lijst","words":"Uw naam kwam op een lijst.","paper":"not-found","asked_of":"Toeslagen","asked_on":"2021-09-01","written_on":"2021-10-04"}"#,
    r#"{"event":"reconstruction","what":"proposed","why":"Uw opvang stond op een lijst.","proposed_by":"stf-03030303030303030303030303030303","proposed_on":"2021-10-04"}"#,
    r#"{"event":"reconstruction","what":"returned","remarks":"Welke lijst?","returned_by":"stf-04040404040404040404040404040404","returned_on":"2021-10-04"}"#,
    r#"{"event":"reconstruction","what":"shared","shared_by":"stf-04040404040404040404040404040404","shared_on":"2021-10-04"}"#,
    r#"{"event":"chain","what":"duty-recorded","duty":"dut-74747474747474747474747474747474","party":"municipality","municipality":"0363","name":"Amsterdam","words":"Schuld kwijtschelden.","since_on":"2021-09-01","promised_on":"2021-12-01","recorded_on":"2021-10-04"}"#,
    r#"{"event":"chain","what":"duty-done","duty":"dut-74747474747474747474747474747474","done_on":"2021-10-04","recorded_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"}}"#,
    r#"{"event":"chain","what":"paid","decision":"dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","paid_on":"2021-10-04","recorded_by":"stf-03030303030303030303030303030303"}"#,
    r#"{"event":"chain","what":"referral-moved","referral":"rfr-75757575757575757575757575757575","party":"legal-aid","name":"Kantoor Verzonnen","state":"made","consented":{"by":"phone"},"with_story":true,"moved_on":"2021-10-04"}"#,
    r#"{"event":"chain","what":"handed-over","handover":"pho-76767676767676767676767676767676","party":"municipality","municipality":"0363","name":"Amsterdam","told":"Er is geen huis.","belongs":"Het huis.","belongs_not":"De fiets.","with_story":false,"consented":{"by":"table"},"handed_by":"stf-03030303030303030303030303030303","handed_on":"2021-10-04"}"#,
    r#"{"event":"chain","what":"handover-accepted","handover":"pho-76767676767676767676767676767676","accepted_by":"Loket","recorded_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"},"accepted_on":"2021-10-05"}"#,
    r#"{"event":"message-sent","kind":{"about":"story-to-read"},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"timeline-shared"},"sent_on":"2021-10-04","language":"nl","leaves":[]}"#,
    r#"{"event":"dispute-raised","dispute":"dis-0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d","target":{"about":"timeline","entry":"tim-73737373737373737373737373737373"},"words":"Het was een maandag.","raised_on":"2021-10-04"}"#,
    r#"{"event":"consent-given","consent":"con-56565656565656565656565656565656","subject":"story-to-party","party":"cws","given_on":"2021-10-04"}"#,
    r#"{"event":"objection","what":"hearing-wished","objection":"obj-61616161616161616161616161616161","way":"by-phone","words":"Mijn zus luistert mee.","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"wished_on":"2021-12-11"}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"received","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"confirmed","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"committee","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"mend-asked","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"completed","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"in-time","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"hearing","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"heard","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"hearing-waived","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"advice","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"answered","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"withdrawn","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"court-filed","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"objection","news":"court-ruled","step":"first-review","on":"2021-12-20","words":""},"sent_on":"2021-12-11","language":"nl","leaves":[]}"#,
    r#"{"event":"paper","what":"asked","request":"prq-31313131313131313131313131313131","paper":{"paper":"allowance-decisions"},"step":"first-review","holder":"parent","name":"","words":"Een foto is goed.","until_on":"2021-11-01","asked_by":"stf-03030303030303030303030303030303","asked_on":"2021-10-04"}"#,
    r#"{"event":"paper","what":"withdrawn","request":"prq-31313131313131313131313131313131","reason":"Wij hadden het al.","withdrawn_by":"stf-03030303030303030303030303030303","withdrawn_on":"2021-10-05"}"#,
    r#"{"event":"paper","what":"filed","document":"doc-47474747474747474747474747474747","papers":[{"paper":"allowance-decisions"},{"family":"private-debts","paper":"debt-letter"}],"filed_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"filed_on":"2021-10-05"}"#,
    r#"{"event":"paper","what":"not-it","document":"doc-47474747474747474747474747474747","paper":{"paper":"allowance-decisions"},"reason":"Dit is van een ander jaar.","looked_by":"stf-03030303030303030303030303030303","looked_on":"2021-10-06"}"#,
    r#"{"event":"paper","what":"not-held","paper":{"paper":"allowance-decisions"},"words":"Weg bij de verhuizing.","said_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"said_on":"2021-10-07"}"#,
    r#"{"event":"paper","what":"replaced","document":"doc-48484848484848484848484848484848","earlier":"doc-47474747474747474747474747474747","replaced_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"},"replaced_on":"2021-10-08"}"#,
    r#"{"event":"paper","what":"trusted","paper":{"paper":"allowance-decisions"},"facts":["toeslagjaar/2013/teruggevorderd bedrag"],"reason":"Het past bij de andere jaren.","trusted_by":"stf-03030303030303030303030303030303","trusted_on":"2021-11-02"}"#,
    r#"{"event":"document-received","document":"doc-48484848484848484848484848484848","form":{"kind":"jpeg","width":800,"height":600},"name":"","size_bytes":1200,"digest":"2222222222222222222222222222222222222222222222222222222222222222","received_on":"2021-10-04","source":"phone-photo"}"#,
    r#"{"event":"decision-proposed","decision":"dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","step":"first-review","scheme":"kot-2021","scheme_hash":"0000000000000000000000000000000000000000000000000000000000000000","outcome":"award","amount":3000000,"receipt":"rec-0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c","receipt_hash":"1111111111111111111111111111111111111111111111111111111111111111","proposed_by":"stf-03030303030303030303030303030303","proposed_on":"2021-10-04","remark":null,"relied_on":["doc-47474747474747474747474747474747"],"on_word":["toeslagjaar/2013/teruggevorderd bedrag"]}"#,
    r#"{"event":"term","term":"penalty-proposed","subject":"first-review","days":10,"amount":23000,"remark":null,"proposed_by":"stf-03030303030303030303030303030303","proposed_on":"2022-12-01"}"#,
    r#"{"event":"term","term":"penalty-returned","subject":"first-review","remarks":"Welke dag?","returned_by":"stf-04040404040404040404040404040404","returned_on":"2022-12-01"}"#,
    r#"{"event":"term","term":"penalty-established","subject":"first-review","amount":23000,"approved_by":"stf-04040404040404040404040404040404","established_on":"2022-12-01"}"#,
    r#"{"event":"message-sent","kind":{"about":"notice-received","step":"first-review"},"sent_on":"2022-12-01","language":"nl","leaves":[]}"#,
    r#"{"event":"message-sent","kind":{"about":"penalty-established","step":"first-review","amount":23000},"sent_on":"2022-12-01","language":"nl","leaves":[]}"#,
    r#"{"event":"preferences-set","pace":"exactness","language":"en","spoken_to":"Met de voornaam.","set_on":"2021-10-04"}"#,
    r#"{"event":"preferences-set","pace":null,"language":null,"spoken_to":null,"set_on":"2021-10-05"}"#,
    r#"{"event":"recognition","what":"chosen","kind":"apology","choice":"wanted","words":"Door iemand die tekent.","heard":{"by":"portal"},"recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"chosen_on":"2021-10-04","due_on":"2021-11-01"}"#,
    r#"{"event":"recognition","what":"chosen","kind":"group-talk","choice":"not-now","heard":{"by":"phone"},"recorded_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"},"chosen_on":"2021-10-04"}"#,
    r#"{"event":"recognition","what":"planned","kind":"apology","plan":{"on":"2021-10-20","time":"10.00 uur","place":"Bij u thuis","by":"Staatssecretaris Verzonnen","words":"Wij luisteren eerst."},"planned_by":"stf-03030303030303030303030303030303","planned_on":"2021-10-05"}"#,
    r#"{"event":"recognition","what":"held","kind":"apology","held_on":"2021-10-20","by":"Staatssecretaris Verzonnen","words":"Het duurde een uur.","recorded_by":{"kind":"staff","id":"stf-03030303030303030303030303030303","role":"case-handler"},"recorded_on":"2021-10-21"}"#,
    r#"{"event":"recognition","what":"held","kind":"declaration","held_on":"2021-10-20","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"},"recorded_on":"2021-10-20"}"#,
    r#"{"event":"experience","what":"told","ended":"decision-dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","about":"decision:first-review","group":"applicant","justice":"a-little","new_start":null,"words":"Het duurde te lang.","to_steering":true,"heard":{"by":"portal"},"told_on":"2021-10-04"}"#,
    r#"{"event":"experience","what":"skipped","ended":"decision-dec-0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b","heard":{"by":"phone"},"skipped_on":"2021-10-04"}"#,
];

/// Events in a form that is no longer written, each with the form of today.
const READ: [(&str, &str); 1] = [(
    r#"{"event":"choice-made","choice":"cho-0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e","step":"first-review","option":"continue","effect":{"kind":"continue","to":"full-assessment"},"chosen_on":"2021-10-04","recorded_by":{"kind":"parent","person":"per-01010101010101010101010101010101"}}"#,
    r#"{"event":"choice-made","choice":"cho-0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e","step":"first-review","option":"continue","effect":{"kind":"continue","to":"full-assessment"},"chosen_on":"2021-10-04","recorded_by":{"kind":"person","person":"per-01010101010101010101010101010101"}}"#,
)];

#[test]
fn a_form_of_the_past_is_read_as_what_is_written_today() {
    for (past, today) in READ {
        let event: Event = serde_json::from_str(past).unwrap();
        assert_eq!(serde_json::to_string(&event).unwrap(), today);
    }
}

#[test]
fn events_of_the_past_stay_readable_and_are_written_the_same() {
    for text in WRITTEN {
        let event: Event = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(serde_json::to_string(&event).unwrap(), text);
    }
}

#[test]
fn every_kind_of_event_has_a_line() {
    let kinds: std::collections::BTreeSet<&str> =
        WRITTEN.iter().map(|text| serde_json::from_str::<Event>(text).unwrap().kind()).collect();
    assert_eq!(kinds.len(), 89, "{kinds:?}");
}

#[test]
fn every_kind_of_message_has_a_line_and_words() {
    let kind = |text: &&str| {
        let event: Event = serde_json::from_str(text).unwrap();
        if let Event::MessageSent(sent) = event { Some(sent.kind.as_str()) } else { None }
    };
    let written: std::collections::BTreeSet<&str> = WRITTEN.iter().filter_map(kind).collect();
    assert_eq!(written, herstel_scheme::MESSAGE_KINDS.into());
}
