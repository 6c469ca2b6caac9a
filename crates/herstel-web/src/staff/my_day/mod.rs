//! My day: what asks something of whoever looks, each with the one next act.

mod more;

use super::{
    calls::CallsPath,
    deadlines::TermsPath,
    documents::papers::PapersPath,
    dossier::DossierPath,
    objections::{list_link, open_link, state_in_words},
    people::Colleagues,
    reading::{DecisionPath, ReadingListPath, reading_link},
    words::{DueChip, Words, due_chip},
    work_list::{SearchPath, View, WorkListPath, search_field},
};
use crate::{
    AppState,
    error::PageError,
    layout::{Field, Page, show},
    plan::{DuePath, StaffPlanPath},
    recognition::{RecognitionPath, RecognitionsPath, summary},
    road::RoadPath,
    routes::{Guard, Routes},
    session::Staff,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    road::WorkStatus,
    work_list::{Facet, Mark},
};
use herstel_kernel::{Date, DossierNumber, StaffId};
use herstel_store::{
    ObjectionFilter, ObjectionRow, PaperOverdue, PlanDue, ProposalFilter, RecognitionDue, WorkListFilter,
    WorkListRow,
};
use jiff::ToSpan as _;
use serde::Deserialize;

/// Lines of one part of the page; the rest stands in the list that it links to.
const LINES: u32 = 8;
/// How many days before its date an agreement stands here.
const AGREEMENTS_AHEAD_DAYS: i64 = 7;
/// How many days before a legal date it stands here.
const AHEAD_DAYS: i64 = 28;

/// My day.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk")]
pub(crate) struct MyDayPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, my_day)
}

#[derive(Template)]
#[template(path = "staff/my_day.html")]
struct MyDayPage {
    page: Page,
    search: Field,
    today: String,
    /// The dossier that the queue gave, until it is taken up.
    in_hand: Option<String>,
    /// For whom I stand in today, each with their list.
    stands_in: Vec<(String, String)>,
    parts: Vec<Part>,
}

/// One kind of work.
struct Part {
    id: &'static str,
    heading: String,
    lines: Vec<Line>,
    /// The lists with all of it.
    more: Vec<(String, String)>,
}

/// One dossier that asks something.
struct Line {
    name: String,
    number: String,
    what: String,
    chip: Option<DueChip>,
    act: String,
    href: String,
}

async fn my_day(_: MyDayPath, State(state): State<AppState>, staff: Staff) -> Result<Response, PageError> {
    let absent = more::absent(&state, &staff).await?;
    let line = |(id, name): &(StaffId, String)| {
        let view = View { whose: id.to_string(), ..View::default() };
        (staff.page.texts.t1("day-stands-in", "name", name), view.link())
    };
    let stands_in = absent.iter().map(line).collect();
    let whose = std::iter::once(staff.id).chain(absent.iter().map(|(id, _)| *id)).collect();
    let day = Day { state: &state, staff: &staff, today: state.clock.today(), whose, absent };
    // All at once: each waits for its record of who looked to be durable, and these become so together.
    let above = async {
        tokio::try_join!(
            day.deadlines(),
            day.objections(),
            day.agreements(),
            day.recognitions(),
            day.papers(),
            day.came(),
            day.remarks(),
            day.replies(),
            day.calls(),
            day.anew(),
        )
    };
    let below = async {
        tokio::try_join!(
            day.penalties(),
            day.to_sign(),
            day.to_draft(),
            day.help(),
            day.reopenings(),
            day.talks(),
            day.unsent(),
            day.returned(),
            day.news(),
            day.second_readings(),
        )
    };
    let (above, below) = tokio::try_join!(above, below)?;
    let parts = <[Part; 10]>::from(above).into_iter().chain(<[Part; 10]>::from(below));
    let in_hand = state.store.in_hand(&staff.scope, staff.id).await?;
    show(&MyDayPage {
        in_hand: in_hand.map(|number| DossierPath { number }.to_string()),
        stands_in,
        search: search_field(&staff.page),
        today: staff.page.texts.date(day.today),
        parts: parts.filter(|part| !part.lines.is_empty()).collect(),
        page: staff.page,
    })
}

/// What the parts are made from.
struct Day<'a> {
    state: &'a AppState,
    staff: &'a Staff,
    today: Date,
    /// Whose work this is: of whoever looks, and of those for whom they stand in.
    whose: Vec<StaffId>,
    /// For whom they stand in, by name.
    absent: Vec<(StaffId, String)>,
}

impl Day<'_> {
    fn words(&self) -> Words<'_> {
        Words::new(self.staff.page.texts, &self.state.schemes, self.today)
    }

    /// My dossiers of which all of these facets hold.
    async fn mine(&self, facets: Vec<Facet>, due_until: Option<Date>) -> Result<Vec<WorkListRow>, PageError> {
        let mut rows = Vec::new();
        for handler in &self.whose {
            let (handler, facets) = (Some(*handler), facets.clone());
            let filter =
                WorkListFilter { handler, facets, due_until, limit: LINES, ..WorkListFilter::default() };
            rows.extend(self.state.store.work_list(&self.staff.scope, &filter).await?.rows);
        }
        // What has no legal date comes last.
        rows.sort_by_key(|row| (row.due_on.is_none(), row.due_on));
        rows.truncate(LINES as usize);
        Ok(rows)
    }

    /// A part whose lines lead to the dossiers, with a list of the same.
    fn part(&self, id: &'static str, rows: Vec<WorkListRow>, view: View) -> Part {
        let texts = self.words().texts;
        let line = |row: WorkListRow| Line {
            href: DossierPath { number: row.number.clone() }.to_string(),
            name: row.name,
            number: row.number.to_string(),
            what: row.due_on.map_or_else(String::new, |on| texts.t1("dossier-due", "date", texts.date(on))),
            chip: row.due_on.map(|on| due_chip(texts, on, self.today)),
            act: texts.t(&format!("day-{id}-act")),
        };
        Part {
            id,
            heading: texts.t(&format!("day-{id}")),
            lines: rows.into_iter().map(line).collect(),
            more: self.more_of(view),
        }
    }

    /// The same, whose lines lead to another page of the dossier.
    fn part_leading(
        &self,
        id: &'static str,
        rows: Vec<WorkListRow>,
        view: View,
        href: fn(DossierNumber) -> String,
    ) -> Part {
        let hrefs: Vec<String> = rows.iter().map(|row| href(row.number.clone())).collect();
        let mut part = self.part(id, rows, view);
        for (line, href) in part.lines.iter_mut().zip(hrefs) {
            line.href = href;
        }
        part
    }

    fn view(&self) -> View {
        View { whose: "mij".to_owned(), ..View::default() }
    }

    /// Legal dates that come near or have passed.
    async fn deadlines(&self) -> Result<Part, PageError> {
        let until = self.today.saturating_add(AHEAD_DAYS.days());
        let rows = self.mine(Vec::new(), Some(until)).await?;
        let view = View { until: until.strftime("%d-%m-%Y").to_string(), ..self.view() };
        Ok(self.part("deadlines", rows, view))
    }

    /// Objections in my dossiers whose last day comes near or has passed.
    async fn objections(&self) -> Result<Part, PageError> {
        let texts = self.words().texts;
        let mut found = Vec::new();
        for handler in &self.whose {
            let filter = ObjectionFilter {
                handler: Some(*handler),
                before: Some(self.today.saturating_add((AHEAD_DAYS + 1).days())),
                after: None,
                limit: LINES,
            };
            found.extend(self.state.store.objections_open(&self.staff.scope, &filter).await?.rows);
        }
        found.sort_by_key(|row| (row.open.last_day.is_none(), row.open.last_day));
        let line = |row: ObjectionRow| Line {
            href: open_link(&row.number, &row.open),
            name: row.name,
            number: row.number.to_string(),
            what: state_in_words(texts, &row.open),
            chip: row.open.last_day.map(|day| due_chip(texts, day, self.today)),
            act: texts.t("day-objections-act"),
        };
        Ok(Part {
            id: "objections",
            heading: texts.t("day-objections"),
            lines: found.into_iter().take(LINES as usize).map(line).collect(),
            more: self.more(list_link),
        })
    }

    /// Remarks of parents that wait for an answer.
    async fn remarks(&self) -> Result<Part, PageError> {
        self.marked("remarks", Mark::OpenRemark).await
    }

    /// What parents wrote back, while nobody answered.
    async fn replies(&self) -> Result<Part, PageError> {
        self.marked("replies", Mark::OpenReply).await
    }

    /// Papers that did not come within their term.
    async fn papers(&self) -> Result<Part, PageError> {
        let texts = self.words().texts;
        let mut overdue = Vec::new();
        for handler in &self.whose {
            overdue.extend(self.state.store.papers_overdue(&self.staff.scope, self.today, *handler).await?);
        }
        overdue.sort_by_key(|row| row.until_on);
        let line = |row: PaperOverdue| Line {
            href: PapersPath { number: row.number.clone() }.to_string(),
            name: row.name,
            number: row.number.to_string(),
            what: texts.t1("day-papers-until", "date", texts.date(row.until_on)),
            chip: Some(due_chip(texts, row.until_on, self.today)),
            act: texts.t("day-papers-act"),
        };
        let view = View { mark: Mark::PaperAwaited.as_str().to_owned(), ..self.view() };
        Ok(Part {
            id: "papers",
            heading: texts.t("day-papers"),
            lines: overdue.into_iter().take(LINES as usize).map(line).collect(),
            more: self.more_of(view),
        })
    }

    /// Dossiers whose term stands still although something came.
    async fn came(&self) -> Result<Part, PageError> {
        let rows = self.mine(vec![Facet::Mark(Mark::PaperCame)], None).await?;
        let view = View { mark: Mark::PaperCame.as_str().to_owned(), ..self.view() };
        Ok(self.part_leading("came", rows, view, |number| TermsPath { number }.to_string()))
    }

    /// Calls that my parents wait for, and those of whom nobody is the fixed person yet.
    async fn calls(&self) -> Result<Part, PageError> {
        let texts = self.words().texts;
        let mut open = Vec::new();
        for handler in &self.whose {
            open.extend(self.state.store.calls_open(&self.staff.scope, Some(*handler)).await?);
        }
        let of_nobody = self.state.store.calls_open(&self.staff.scope, None).await?;
        let has_nobodys = !of_nobody.is_empty();
        open.extend(of_nobody);
        open.sort_by_key(|row| row.due_on);
        let line = |row: herstel_store::PromisedRow| Line {
            href: CallsPath { number: row.number.clone() }.to_string(),
            name: row.name,
            number: row.number.to_string(),
            what: texts.t1("call-back-promised", "date", texts.date(row.due_on)),
            chip: Some(due_chip(texts, row.due_on, self.today)),
            act: texts.t("day-calls-act"),
        };
        let view = View { mark: Mark::CallAsked.as_str().to_owned(), ..self.view() };
        let of_nobody = has_nobodys.then(|| self.more_of_nobody(&view));
        Ok(Part {
            id: "calls",
            heading: texts.t("day-calls"),
            lines: open.into_iter().take(LINES as usize).map(line).collect(),
            more: self.more_of(view).into_iter().chain(of_nobody).collect(),
        })
    }

    /// Decisions to work out anew: the parent was right.
    async fn anew(&self) -> Result<Part, PageError> {
        self.marked("anew", Mark::Anew).await
    }

    /// Penalties that two people have to establish.
    async fn penalties(&self) -> Result<Part, PageError> {
        self.marked("penalties", Mark::PenaltyDue).await
    }

    /// Agreements that the parent signed, and the operation did not yet.
    async fn to_sign(&self) -> Result<Part, PageError> {
        self.marked_or_nobodys("to-sign", Mark::ToSign, road).await
    }

    /// Parents who left the road and asked to go on.
    async fn reopenings(&self) -> Result<Part, PageError> {
        self.marked_or_nobodys("reopenings", Mark::Reopening, road).await
    }

    /// Parents who asked for a talk.
    async fn talks(&self) -> Result<Part, PageError> {
        self.marked_or_nobodys("talks", Mark::TalkAsked, |number| StaffPlanPath { number }.to_string()).await
    }

    /// Messages that have not really gone.
    async fn unsent(&self) -> Result<Part, PageError> {
        self.marked("unsent", Mark::Unsent).await
    }

    /// In my dossiers, and in those of whom nobody is the fixed person yet: what the parent waits for is on somebody's day.
    async fn marked_or_nobodys(
        &self,
        id: &'static str,
        mark: Mark,
        href: fn(DossierNumber) -> String,
    ) -> Result<Part, PageError> {
        let mut rows = self.mine(vec![Facet::Mark(mark)], None).await?;
        let facets = vec![Facet::Mark(mark), Facet::Mark(Mark::NoHandler)];
        let filter = WorkListFilter { facets, limit: LINES, ..WorkListFilter::default() };
        rows.extend(self.state.store.work_list(&self.staff.scope, &filter).await?.rows);
        rows.truncate(LINES as usize);
        let view = View { mark: mark.as_str().to_owned(), ..View::default() };
        Ok(self.part_leading(id, rows, view, href))
    }

    async fn marked(&self, id: &'static str, mark: Mark) -> Result<Part, PageError> {
        let rows = self.mine(vec![Facet::Mark(mark)], None).await?;
        let view = View { mark: mark.as_str().to_owned(), ..self.view() };
        Ok(self.part(id, rows, view))
    }

    /// Agreements whose date comes near or has passed.
    async fn agreements(&self) -> Result<Part, PageError> {
        let texts = self.words().texts;
        let before = self.today.saturating_add((AGREEMENTS_AHEAD_DAYS + 1).days());
        let mut due = Vec::new();
        for handler in &self.whose {
            due.extend(self.state.store.plans_due(&self.staff.scope, before, Some(*handler)).await?);
        }
        let mut lines: Vec<(Date, Line)> = Vec::new();
        for PlanDue { number, name, plan, .. } in due {
            let open = plan.agreements.iter().filter(|it| it.done.is_none() && it.made.due_on < before);
            lines.extend(open.map(|agreement| {
                let line = Line {
                    href: StaffPlanPath { number: number.clone() }.to_string(),
                    name: name.clone(),
                    number: number.to_string(),
                    what: agreement.made.what.clone(),
                    chip: Some(due_chip(texts, agreement.made.due_on, self.today)),
                    act: texts.t("day-agreements-act"),
                };
                (agreement.made.due_on, line)
            }));
        }
        lines.sort_by_key(|(due_on, _)| *due_on);
        let lines = lines.into_iter().map(|(_, line)| line).take(LINES as usize).collect();
        // The list has those of whom I stand in for as well.
        let more = vec![(DuePath.to_string(), texts.t("day-more"))];
        Ok(Part { id: "agreements", heading: texts.t("day-agreements"), lines, more })
    }

    /// What people are owed as recognition, when its day comes near or has passed.
    async fn recognitions(&self) -> Result<Part, PageError> {
        let texts = self.words().texts;
        let before = self.today.saturating_add((AGREEMENTS_AHEAD_DAYS + 1).days());
        let mut due = Vec::new();
        for handler in &self.whose {
            due.extend(self.state.store.recognitions_due(&self.staff.scope, before, Some(*handler)).await?);
        }
        due.sort_by_key(|row| row.due_on);
        let line = |row: RecognitionDue| Line {
            href: RecognitionPath { number: row.number.clone() }.to_string(),
            name: row.name,
            number: row.number.to_string(),
            what: summary(texts, row.kind, row.state),
            chip: Some(due_chip(texts, row.due_on, self.today)),
            act: texts.t("day-recognitions-act"),
        };
        Ok(Part {
            id: "recognitions",
            heading: texts.t("day-recognitions"),
            lines: due.into_iter().take(LINES as usize).map(line).collect(),
            // The list has those of whom I stand in for as well.
            more: vec![(RecognitionsPath.to_string(), texts.t("day-more"))],
        })
    }

    /// Proposals that came back with remarks.
    async fn returned(&self) -> Result<Part, PageError> {
        let rows = self.mine(vec![Facet::Status(WorkStatus::Returned)], None).await?;
        let view = View { status: WorkStatus::Returned.as_str().to_owned(), ..self.view() };
        Ok(self.part("returned", rows, view))
    }

    /// What others recorded in my dossiers since I last looked.
    async fn news(&self) -> Result<Part, PageError> {
        let texts = self.words().texts;
        let news = self.state.store.news(&self.staff.scope, LINES).await?;
        let line = |row: herstel_store::NewsRow| Line {
            href: format!("{}#history", DossierPath { number: row.number.clone() }),
            name: row.name,
            number: row.number.to_string(),
            what: format!(
                "{}, {}",
                texts.t(said_of(&row.kind)),
                texts.date(self.state.clock.day_of(row.recorded_at))
            ),
            chip: None,
            act: texts.t("day-news-act"),
        };
        let lines = news.into_iter().map(line).collect();
        Ok(Part { id: "news", heading: texts.t("day-news"), lines, more: Vec::new() })
    }

    /// Proposals of others that wait for a second reading: decisions first, then everything else.
    async fn second_readings(&self) -> Result<Part, PageError> {
        let words = self.words();
        let texts = words.texts;
        let colleagues = Colleagues::load(self.state).await?;
        let filter = ProposalFilter { not_by: Some(self.staff.id), limit: LINES };
        let (waiting, others) = if self.staff.may_act() {
            let store = &self.state.store;
            (
                store.proposals(&self.staff.scope, filter).await?,
                store.readings(&self.staff.scope, filter).await?,
            )
        } else {
            (Vec::new(), Vec::new())
        };
        let lines = waiting.into_iter().map(|row| {
            let path = DecisionPath { number: row.number.clone(), decision: row.decision };
            Line {
                href: path.to_string(),
                name: row.name,
                number: row.number.to_string(),
                what: format!("{}, {}", words.step(&row.step), colleagues.preparer(texts, row.proposed_by)),
                chip: None,
                act: texts.t("day-reading-act"),
            }
        });
        let others = others.into_iter().map(|row| Line {
            href: reading_link(row.reading.kind, row.number.clone()),
            name: row.name,
            number: row.number.to_string(),
            what: format!("{}, {}", words.reading(row.reading.kind), colleagues.name(texts, row.reading.by)),
            chip: None,
            act: texts.t("day-reading-act"),
        });
        Ok(Part {
            id: "reading",
            heading: texts.t("day-reading"),
            lines: lines.chain(others).collect(),
            more: vec![(ReadingListPath.to_string(), texts.t("day-more"))],
        })
    }
}

/// The page with what happens on a road beside its decisions.
fn road(number: DossierNumber) -> String {
    RoadPath { number }.to_string()
}

/// The text that says what was recorded, by the name of the event.
fn said_of(kind: &str) -> &'static str {
    match kind {
        "document-received" => "day-news-document",
        "dispute-raised" => "day-news-remark",
        "choice-made" => "day-news-choice",
        "facts-recorded" => "day-news-facts",
        "decision-approved" => "day-news-approved",
        "decision-returned" => "day-news-returned",
        "registered-again" => "day-news-again",
        "colleague-noted" => "day-news-note",
        "handler-assigned" | "handed-out" => "day-news-handed",
        _ => "day-news-other",
    }
}
