//! What two ex-partners with shared children tell, and what is told of them: nobody else has any of it.

use super::family::{
    A, B, CURATOR_OF_A, CURATOR_OF_B, EXPERT_OF_A, EXPERT_OF_B, HELPER_OF_A, HELPER_OF_B, KIN_OF_A, KIN_OF_B,
    OFFICE_OF_A, OFFICE_OF_B,
};
use herstel_domain::registration::{PersonDetails, PreferredLanguage};
use herstel_kernel::{Date, OrganisationId, PersonId};

/// Everything of one person that nobody else has.
pub struct Story {
    pub tag: u8,
    pub person: PersonId,
    pub details: PersonDetails,
    pub words: &'static str,
    pub facts: &'static [(&'static str, &'static str)],
    pub source: &'static str,
    pub remark_of_handler: &'static str,
    pub remark_of_reader: &'static str,
    pub dispute: &'static str,
    pub answer: &'static str,
    pub ex: (PersonId, &'static str),
    pub helper: (PersonId, &'static str),
    pub office: (OrganisationId, &'static str),
    /// A next of kin who took over, a curator, and an expert of the person's own choice.
    pub kin: (PersonId, &'static str),
    pub curator: (PersonId, &'static str),
    pub expert: (PersonId, &'static str),
    /// A word in everything that is told further on the road.
    pub mark: &'static str,
    pub mandate_until: Date,
    pub municipality: &'static str,
    pub article: &'static str,
    pub urgent: &'static str,
    pub note: &'static str,
    /// A file that was handed in: its name and what is in it.
    pub document: (&'static str, &'static str),
    /// Why the dossier is closed to all but a few; an open one is not.
    pub protected: Option<&'static str>,
    pub years: Vec<i16>,
}

impl Story {
    /// What is told of something, as only this person tells it.
    pub fn told(&self, about: &str) -> String {
        format!("{about} van {}.", self.mark)
    }
}

fn details(name: &str, bsn: u32, born_on: Date, rest: [&str; 4]) -> PersonDetails {
    let [address, email, phone, iban] = rest.map(|text| Some(text.to_owned()));
    let (name, bsn) = (name.to_owned(), crate::app::bsn(bsn));
    PersonDetails { name, bsn, born_on, address, email, phone, iban, language: PreferredLanguage::Nl }
}

/// A, who must not be found.
pub fn a() -> Story {
    Story {
        tag: 0xa0,
        person: A,
        details: details(
            "Wilhelmina Kwartelaar",
            71,
            Date::constant(1979, 2, 23),
            [
                "Kievitsbloemlaan 8317, 9713 XQ Hoogezand",
                "w.kwartelaar@kievit.example",
                "0687415329",
                "NL70RABO0371849265",
            ],
        ),
        words: "Toen kwam de deurwaarder bij de zonneroosjes.",
        facts: &[
            ("toeslagjaar/2014/grond", "vooringenomenheid"),
            ("toeslagjaar/2014/teruggevorderd bedrag", "41.317,46"),
            ("toeslagjaar/2014/rente in de beschikking", "613,29"),
            ("toeslagjaar/2014/nog niet betaald deel", "0"),
            ("uitsluitingsgrond", "geen uitsluiting"),
            ("dagtekening eerste nadelige beschikking", "13-05-2015"),
            ("dagtekening eerste toekennende beschikking", "22-09-2021"),
        ],
        source: "map Zeewolde zevenendertig",
        remark_of_handler: "Let op de kwitantie van Pannekoek.",
        remark_of_reader: "Reken de kwitantie van Scheveningen nog eens na.",
        dispute: "De fiscus vergat mijn grasparkiet.",
        answer: "De grasparkiet telt voortaan mee.",
        ex: (B, "Mijn vroegere wederhelft"),
        helper: (HELPER_OF_A, "Tante Roosmarijn Vlindervelt"),
        office: (OFFICE_OF_A, "Advocatenkantoor Zilverschoon"),
        kin: (KIN_OF_A, "Oudtante Philippine Meidoorn"),
        curator: (CURATOR_OF_A, "Curator Eglantier"),
        expert: (EXPERT_OF_A, "Deskundige Kamperfoelie"),
        mark: "Hazelworm",
        mandate_until: Date::constant(2029, 3, 17),
        municipality: "0018",
        article: "Wht 2.21 kenmerk Distelvink",
        urgent: "Huisuitzetting dreigt bij de Distelvinkhof.",
        note: "Er is een wachtlijst bij wooncorporatie Boterbloem.",
        document: ("aanmaning-vuurvlinder.pdf", "De aanmaning van Waterjuffer."),
        protected: Some("Geheim adres wegens Hagedoorn."),
        years: vec![2014],
    }
}

/// A with everything else: other words, other amounts, more facts; found by whoever looks.
pub fn other_a() -> Story {
    Story {
        details: details(
            "Xandra Ypeij",
            71,
            Date::constant(1991, 11, 3),
            ["Oude Dijk 2, 1011 AA Sluis", "x@ypeij.example", "0201112222", "NL86INGB0007462913"],
        ),
        words: "Een heel ander verhaal.\nEn nog een zin.",
        facts: &[
            ("toeslagjaar/2012/grond", "hardheid"),
            ("toeslagjaar/2012/teruggevorderd bedrag", "912,00"),
            ("toeslagjaar/2012/rente in de beschikking", "0"),
            ("toeslagjaar/2012/nog niet betaald deel", "0"),
            ("toeslagjaar/2014/grond", "vooringenomenheid"),
            ("toeslagjaar/2014/teruggevorderd bedrag", "77.000,01"),
            ("toeslagjaar/2014/rente in de beschikking", "12"),
            ("toeslagjaar/2014/nog niet betaald deel", "100"),
            ("uitsluitingsgrond", "geen uitsluiting"),
            ("dagtekening eerste nadelige beschikking", "02-02-2013"),
            ("dagtekening eerste toekennende beschikking", "01-10-2021"),
        ],
        source: "telefoon",
        remark_of_handler: "Niets bijzonders.",
        remark_of_reader: "Kijk nog eens naar 2012.",
        dispute: "Het klopt niet.",
        answer: "Het klopt nu wel.",
        ex: (B, "Hij"),
        helper: (HELPER_OF_A, "Een buurvrouw"),
        office: (OFFICE_OF_A, "Een ander kantoor"),
        kin: (KIN_OF_A, "Een zus"),
        curator: (CURATOR_OF_A, "Een andere curator"),
        expert: (EXPERT_OF_A, "Een andere deskundige"),
        mark: "Boomvalk",
        mandate_until: Date::constant(2024, 1, 1),
        article: "Wht 3.1",
        urgent: "Geen eten in huis.",
        note: "Wil verhuizen.",
        document: ("scan.pdf", "Iets anders."),
        years: vec![2012, 2014],
        ..a()
    }
}

/// B, whose dossier is open to the operation.
pub fn b() -> Story {
    Story {
        tag: 0xb0,
        person: B,
        details: details(
            "Adelbert Rozenwater",
            72,
            Date::constant(1977, 8, 14),
            [
                "Papaverhof 6429, 7411 ZB Colmschate",
                "a.rozenwater@papaver.example",
                "0613972846",
                "NL90TRIO0254719836",
            ],
        ),
        words: "Mijn busje met stroopwafels ging eraan.",
        facts: &[
            ("toeslagjaar/2013/grond", "vooringenomenheid"),
            ("toeslagjaar/2013/teruggevorderd bedrag", "38.451,73"),
            ("toeslagjaar/2013/rente in de beschikking", "527,18"),
            ("toeslagjaar/2013/nog niet betaald deel", "0"),
            ("uitsluitingsgrond", "geen uitsluiting"),
            ("dagtekening eerste nadelige beschikking", "19-06-2014"),
            ("dagtekening eerste toekennende beschikking", "27-08-2021"),
        ],
        source: "doos Leeuwarden achtentachtig",
        remark_of_handler: "Zie de afrekening van Kruidnagel.",
        remark_of_reader: "De afrekening van Muisjeshof ontbreekt.",
        dispute: "De stroopwafels zijn vergeten.",
        answer: "De stroopwafels staan er nu bij.",
        ex: (A, "Mijn vroegere levensgezel"),
        helper: (HELPER_OF_B, "Neef Diederik Appelvink"),
        office: (OFFICE_OF_B, "Rechtshulp Lisdodde"),
        kin: (KIN_OF_B, "Zwager Balthasar Kornoelje"),
        curator: (CURATOR_OF_B, "Curator Liguster"),
        expert: (EXPERT_OF_B, "Deskundige Vuurdoorn"),
        mark: "Citroenvlinder",
        mandate_until: Date::constant(2028, 7, 26),
        municipality: "0150",
        article: "Wht 2.21 kenmerk Korenbloem",
        urgent: "De stroom gaat eraf aan de Korenbloemkade.",
        note: "Zoekt werk bij bakkerij Waterlelie.",
        document: ("polis-ijsvogel.pdf", "De polis van Goudplevier."),
        protected: None,
        years: vec![2013],
    }
}
