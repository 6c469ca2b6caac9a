//! Random people and what they told, gave and consented to. Both sides are built from this and from nothing else.

use proptest::{collection::vec, option, prelude::*};

/// How many people have a dossier; one more person has none.
pub const DOSSIERS: u8 = 6;
pub const ORGANISATIONS: u8 = 2;
pub const MUNICIPALITIES: [&str; 2] = ["0363", "0344"];
/// Two case handlers, a second reader and a team lead.
pub const STAFF: u8 = 4;
pub const REVIEWER: u8 = 2;
pub const TEAM_LEAD: u8 = 3;
/// Somebody of the objection committee, after those who read dossiers.
pub const COMMITTEE: u8 = 4;
/// All of them.
pub const COLLEAGUES: u8 = 5;

/// Days from 1 March 2021; hours from its beginning.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    pub from: Option<i8>,
    pub until: Option<i8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Partner,
    ExPartner,
    Parent,
    Child,
    NextOfKin,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    Person(u8),
    Organisation(u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    Operation,
    Support(u8),
    Collection(u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Contact(u8),
    Story(u8),
    Decisions(u8),
    Notes,
}

/// By whom the law lets somebody be represented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    CustodyAtHome,
    CustodyElsewhere,
    Curator,
    Administrator,
    Mentor,
}

/// How old somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Born {
    Adult,
    /// Sixteen on this day.
    Sixteen(i8),
    /// Eighteen on this day.
    Eighteen(i8),
}

/// Something that happened in the dossier of somebody.
#[derive(Clone, Copy, Debug)]
pub enum Happening {
    Related {
        to: u8,
        kind: Kind,
        until: Option<i8>,
    },
    /// They became partners on this day, again or for the first time.
    Together {
        to: u8,
        from: i8,
    },
    /// They were partners up to and with the day of the death, and then the other took over.
    LeftBehind {
        by: u8,
        died: i8,
        until: Option<i8>,
    },
    /// Whether the child lives with whoever has custody only matters for custody.
    Represented {
        holder: Holder,
        office: Office,
        is_confirmed: bool,
        span: Span,
        ended: Option<i8>,
    },
    InConfidence,
    Mandate {
        holder: Holder,
        powers: u16,
        span: Span,
        withdrawn: Option<i8>,
    },
    TakenOver {
        by: u8,
        span: Span,
        was_a_mistake: bool,
    },
    Basis {
        audience: For,
        span: Span,
        ended: Option<i8>,
    },
    RequestEnded {
        on: i8,
    },
    Consent {
        subject: Subject,
        on: i8,
        withdrawn: Option<i8>,
    },
    Noted {
        municipality: u8,
    },
    Protected,
    Lifted,
    Assigned {
        staff: u8,
    },
    Proposed {
        by: Option<u8>,
    },
    Approved,
    /// A settlement agreement was drawn up, and waits for its second reading.
    Drafted {
        by: u8,
    },
    /// The agreements that wait were read.
    Read,
    /// An objection came before the committee on this day; once it advised, it is no longer there.
    ToCommittee {
        on: i8,
        is_advised: bool,
    },
    Emergency {
        staff: u8,
        from: u8,
        hours: u8,
    },
}

#[derive(Clone, Copy, Debug)]
pub struct Conflict {
    pub staff: u8,
    pub person: u8,
    pub from: i8,
    pub until: Option<i8>,
}

#[derive(Clone, Debug)]
pub struct World {
    /// Whose dossier, and what.
    pub happenings: Vec<(u8, Happening)>,
    pub conflicts: Vec<Conflict>,
    /// How old everybody with a dossier is.
    pub born: [Born; DOSSIERS as usize],
    /// Who staff are as natural persons.
    pub selves: [Option<u8>; COLLEAGUES as usize],
    /// On which day and at which hour everybody looks.
    pub today: i8,
    pub hour: u8,
}

fn day() -> impl Strategy<Value = i8> {
    0_i8..10
}

fn span() -> impl Strategy<Value = Span> {
    (option::of(day()), option::of(day())).prop_map(|(from, until)| Span { from, until })
}

fn anybody() -> impl Strategy<Value = u8> {
    0..=DOSSIERS
}

fn happening() -> impl Strategy<Value = Happening> {
    use Happening::{
        Approved, Assigned, Basis, Consent, Drafted, Emergency, InConfidence, LeftBehind, Lifted, Mandate,
        Noted, Proposed, Protected, Read, Related, Represented, RequestEnded, TakenOver, ToCommittee,
        Together,
    };
    let kind = prop_oneof![
        Just(Kind::Partner),
        Just(Kind::ExPartner),
        Just(Kind::Parent),
        Just(Kind::Child),
        Just(Kind::NextOfKin)
    ];
    let holder = prop_oneof![
        3 => anybody().prop_map(Holder::Person),
        1 => (0..ORGANISATIONS).prop_map(Holder::Organisation)
    ];
    let office = prop_oneof![
        2 => Just(Office::CustodyAtHome),
        2 => Just(Office::CustodyElsewhere),
        1 => Just(Office::Curator),
        1 => Just(Office::Administrator),
        1 => Just(Office::Mentor)
    ];
    let audience = prop_oneof![
        Just(For::Operation),
        (0_u8..2).prop_map(For::Support),
        (0_u8..2).prop_map(For::Collection)
    ];
    let subject = prop_oneof![
        3 => (0_u8..2).prop_map(Subject::Contact),
        1 => (0_u8..2).prop_map(Subject::Story),
        1 => (0_u8..2).prop_map(Subject::Decisions),
        1 => Just(Subject::Notes)
    ];
    prop_oneof![
        3 => (anybody(), kind, option::of(day())).prop_map(|(to, kind, until)| Related { to, kind, until }),
        2 => (anybody(), day()).prop_map(|(to, from)| Together { to, from }),
        2 => (anybody(), day(), option::of(day()))
            .prop_map(|(by, died, until)| LeftBehind { by, died, until }),
        5 => (holder.clone(), prop_oneof![1_u16..16, 1_u16..1_024], span(), option::of(day()))
            .prop_map(|(holder, powers, span, withdrawn)| Mandate { holder, powers, span, withdrawn }),
        4 => (holder, office, prop::bool::weighted(0.8), span(), option::of(day()))
            .prop_map(|(holder, office, is_confirmed, span, ended)| {
                Represented { holder, office, is_confirmed, span, ended }
            }),
        1 => Just(InConfidence),
        2 => (anybody(), span(), any::<bool>())
            .prop_map(|(by, span, was_a_mistake)| TakenOver { by, span, was_a_mistake }),
        3 => (audience, span(), option::of(day()))
            .prop_map(|(audience, span, ended)| Basis { audience, span, ended }),
        1 => day().prop_map(|on| RequestEnded { on }),
        5 => (subject, day(), option::of(day()))
            .prop_map(|(subject, on, withdrawn)| Consent { subject, on, withdrawn }),
        2 => (0_u8..2).prop_map(|municipality| Noted { municipality }),
        2 => Just(Protected),
        1 => Just(Lifted),
        2 => (0..STAFF).prop_map(|staff| Assigned { staff }),
        2 => option::of(0..STAFF).prop_map(|by| Proposed { by }),
        1 => Just(Approved),
        3 => (0..STAFF).prop_map(|by| Drafted { by }),
        1 => Just(Read),
        3 => (day(), prop::bool::weighted(0.2))
            .prop_map(|(on, is_advised)| ToCommittee { on, is_advised }),
        2 => (0..STAFF, 0_u8..240, 1_u8..60)
            .prop_map(|(staff, from, hours)| Emergency { staff, from, hours }),
    ]
}

/// The same, without anybody who is related to themselves: the domain refuses that.
fn of_others((person, what): (u8, Happening)) -> (u8, Happening) {
    let another = |other: u8| if other == person { DOSSIERS } else { other };
    let what = match what {
        Happening::Related { to, kind, until } => Happening::Related { to: another(to), kind, until },
        Happening::Together { to, from } => Happening::Together { to: another(to), from },
        Happening::LeftBehind { by, died, until } => Happening::LeftBehind { by: another(by), died, until },
        what => what,
    };
    (person, what)
}

/// Any world.
pub fn world() -> impl Strategy<Value = World> {
    let conflict = (0..COLLEAGUES, anybody(), day(), option::of(day()))
        .prop_map(|(staff, person, from, until)| Conflict { staff, person, from, until });
    let born = prop_oneof![
        3 => Just(Born::Adult),
        1 => day().prop_map(Born::Sixteen),
        1 => day().prop_map(Born::Eighteen)
    ];
    let born = proptest::array::uniform6(born);
    let selves = [anybody(), anybody(), anybody(), anybody(), anybody()].map(option::of);
    (
        vec((0..DOSSIERS, happening()).prop_map(of_others), 0..28),
        vec(conflict, 0..3),
        born,
        selves,
        day(),
        0_u8..24,
    )
        .prop_map(|(happenings, conflicts, born, selves, today, hour)| World {
            happenings,
            conflicts,
            born,
            selves,
            today,
            hour,
        })
}

impl World {
    /// What happened in one dossier, in order, with a number that no other happening of the world has.
    pub fn of(&self, person: u8) -> impl Iterator<Item = (u8, Happening)> + '_ {
        let numbered = (0_u8..).zip(&self.happenings);
        numbered.filter(move |(_, (of, _))| *of == person).map(|(number, (_, what))| (number, *what))
    }

    /// Who handles a dossier.
    pub fn handler(&self, number: u8) -> Option<u8> {
        let assigned = self.of(number).filter_map(|(_, what)| match what {
            Happening::Assigned { staff } => Some(staff),
            _ => None,
        });
        assigned.last()
    }

    /// The decisions of a dossier, by the happening that proposed them: what binds, and what waits.
    pub fn decided(&self, number: u8) -> (Vec<u8>, Option<u8>) {
        let (mut bound, mut waiting) = (Vec::new(), None);
        for (place, what) in self.of(number) {
            match what {
                Happening::Proposed { .. } if waiting.is_none() => waiting = Some(place),
                Happening::Approved => bound.extend(waiting.take()),
                _ => {}
            }
        }
        (bound, waiting)
    }

    /// Who drew up the agreements of a dossier that wait for their second reading.
    pub fn unread(&self, number: u8) -> Vec<u8> {
        let mut waiting = Vec::new();
        for (_, what) in self.of(number) {
            match what {
                Happening::Drafted { by } => waiting.push(by),
                Happening::Read => waiting.clear(),
                _ => {}
            }
        }
        waiting
    }

    /// Whether a dossier is protected.
    pub fn is_protected(&self, number: u8) -> bool {
        let set = self.of(number).filter_map(|(_, what)| match what {
            Happening::Protected => Some(true),
            Happening::Lifted => Some(false),
            _ => None,
        });
        set.last().unwrap_or(false)
    }

    /// On which days one told that they parted from another, when not by a death after which the other still acts. Each
    /// with the first day on which they were no partners any more.
    fn partings(&self, one: u8, other: u8) -> Vec<i8> {
        let left_behind = |died: i8| {
            let ends = self.of(one).filter_map(move |(_, what)| match what {
                Happening::LeftBehind { by, died: day, until } if by == other && day == died => {
                    Some(until.unwrap_or(i8::MAX))
                }
                _ => None,
            });
            ends.max()
        };
        let parted = self.of(one).filter_map(|(_, what)| match what {
            Happening::Related { to, kind: Kind::Partner, until: Some(until) } if to == other => Some(until),
            Happening::LeftBehind { by, died, .. } if by == other => Some(died + 1),
            _ => None,
        });
        parted.map(|day| left_behind(day - 1).map_or(day, |end| end.max(day))).collect()
    }

    /// Whether one told that another is their ex-partner on the day on which everybody looks.
    pub fn told_ex_partner(&self, one: u8, other: u8) -> bool {
        let is_called_so = self.of(one).any(|(_, what)| match what {
            Happening::Related { to, kind: Kind::ExPartner, .. } => to == other,
            _ => false,
        });
        let again = |parted: i8| {
            self.of(one).any(|(_, what)| match what {
                Happening::Together { to, from } => to == other && parted <= from && from <= self.today,
                _ => false,
            })
        };
        let mut partings = self.partings(one, other).into_iter();
        is_called_so || partings.any(|parted| parted <= self.today && !again(parted))
    }

    /// Whether a member of staff handles the dossier of an ex-partner of somebody.
    pub fn handles_ex_partner(&self, staff: u8, of: u8) -> bool {
        (0..DOSSIERS)
            .filter(|other| self.handler(*other) == Some(staff))
            .any(|other| self.told_ex_partner(of, other) || self.told_ex_partner(other, of))
    }
}
