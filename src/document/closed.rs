//! The closed lists of a locality file: each value with the word by which a file names it.

/// Declares a closed list: an enum, its words, and its reading.
macro_rules! closed {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$inner])* #[cfg_attr(test, schemars(rename = $word))] $variant,)+
        }

        impl $name {
            /// Every value with its word, in the order of the enum.
            pub const LIST: &'static [(&'static str, $name)] = &[$(($word, $name::$variant),)+];

            /// The word by which a file names the value.
            pub fn code(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }
        }
    };
}

closed! {
    /// How firm a figure is, from weakest to strongest. A derived figure takes the weakest of its inputs.
    Status {
        /// A first view, before anybody has checked it.
        Illustrative = "illustrative",
        /// Being checked.
        DueDiligence = "due-diligence",
        /// Decided by those who may.
        Approved = "approved",
        /// Expected at the year end.
        Forecast = "forecast",
        /// Spent, before audit.
        Outturn = "outturn",
        /// Audited.
        Audited = "audited",
    }
}

closed! {
    /// How growth of demand and growth of prices come together.
    Growing {
        /// Prices grow on what demand has grown to.
        Compound = "compound",
        /// Both grow on what there was.
        Added = "added",
    }
}

closed! {
    /// What grows.
    GrowthOf {
        /// How much is needed.
        Demand = "demand",
        /// What it costs.
        Price = "price",
        /// What pays for it.
        Allocation = "allocation",
    }
}

closed! {
    /// Where money that comes once comes from.
    FundKind {
        /// Money for change, from outside.
        Transformation = "transformation",
        /// A partner's reserves.
        Reserves = "reserves",
    }
}

closed! {
    /// What became of money that a programme was to get.
    MoneyState {
        /// Asked for.
        Bid = "bid",
        /// Agreed, and not yet paid.
        Agreed = "agreed",
        /// Paid.
        Released = "released",
        /// Held back.
        Withheld = "withheld",
    }
}

closed! {
    /// How closely a line of money is shared, from closest to loosest.
    Closeness {
        /// One fund: money loses its origin (NHS Act 2006 s75, SI 2000/617 reg 7).
        Pooled = "pooled",
        /// Inside the agreement, each partner lead for its own lines.
        PooledAligned = "pooled-aligned",
        /// Decided jointly, administered separately; no money changes hands.
        Aligned = "aligned",
        /// Outside the agreement, under joint stewardship only.
        InView = "in-view",
        /// Not shared at all.
        Outside = "outside",
    }
}

closed! {
    /// What a partner is.
    PartnerKind {
        /// A council.
        Council = "council",
        /// A clinical commissioning group, to 30 June 2022.
        Ccg = "ccg",
        /// An integrated care board, from 1 July 2022.
        Icb = "icb",
        /// Another NHS body.
        Nhs = "nhs",
        /// Anybody else.
        Other = "other",
    }
}

closed! {
    /// Whether the source says so or it is a reading of whoever wrote the file.
    Reading {
        /// The source says so.
        Stated = "stated",
        /// A reading.
        Inferred = "inferred",
    }
}

closed! {
    /// What brackets around an amount mean in the source.
    Brackets {
        /// Less than nothing.
        Negative = "negative",
        /// A favourable variance: less spent than budgeted.
        Favourable = "favourable",
        /// An adverse variance: more spent than budgeted.
        Adverse = "adverse",
    }
}

closed! {
    /// Whether income has been taken off an amount.
    Basis {
        /// Before income.
        Gross = "gross",
        /// After income.
        Net = "net",
    }
}

closed! {
    /// What money may be spent on. Capital never becomes revenue.
    Purpose {
        /// Things that last.
        Capital = "capital",
        /// Running costs.
        Revenue = "revenue",
    }
}

closed! {
    /// Whether money carries on next year.
    Recurrence {
        /// Carries on.
        Recurrent = "recurrent",
        /// One-off.
        NonRecurrent = "non-recurrent",
    }
}

closed! {
    /// How far a consultation has come.
    Stage {
        /// Minds are open.
        Formative = "formative",
        /// Decided.
        Decided = "decided",
    }
}

closed! {
    /// Who is asked.
    Audience {
        /// Staff.
        Staff = "staff",
        /// Everybody.
        Public = "public",
    }
}

closed! {
    /// How a realistic alternative stands.
    Standing {
        /// Preferred by those who ask.
        Preferred = "preferred",
        /// Open.
        Open = "open",
        /// Rejected.
        Rejected = "rejected",
    }
}

closed! {
    /// What a rule says of pooling a line: advice, never a permission.
    Outcome {
        /// Ordinarily within what may be pooled.
        OrdinarilyWithin = "ordinarily-within",
        /// On a list of what may not.
        ListedExclusion = "listed-exclusion",
        /// A question for the monitoring officer.
        Ask = "ask",
    }
}

closed! {
    /// What a body is: its form in law, or what it is instead of a body.
    BodyForm {
        /// Made by an Act, and answerable in law for what it does.
        Statutory = "statutory",
        /// A committee of two or more bodies that decides for all of them.
        JointCommittee = "joint-committee",
        /// A committee of one body.
        Committee = "committee",
        /// A company.
        Company = "company",
        /// Bodies working together, without a legal person of its own.
        Partnership = "partnership",
        /// Providers bound by one agreement.
        Alliance = "alliance",
        /// A charity.
        Charity = "charity",
        /// One in name: staff or duties of several bodies under one roof.
        Virtual = "virtual",
        /// A programme and its board.
        Programme = "programme",
        /// It advises, and decides nothing.
        Advisory = "advisory",
        /// One person's office.
        Post = "post",
        /// A team.
        Team = "team",
        /// Several of a kind, taken together.
        Group = "group",
        /// The source does not say.
        NotStated = "not-stated",
        /// No body: money set aside for a purpose.
        Fund = "fund",
        /// No body: an agreement.
        Agreement = "agreement",
        /// No body: a plan.
        Plan = "plan",
        /// No body: a building or a site.
        Estate = "estate",
        /// No body: a place.
        Place = "place",
        /// No body: a sector.
        Sector = "sector",
    }
}

impl BodyForm {
    /// Whether it is a body at all.
    pub fn is_body(self) -> bool {
        self < BodyForm::Fund
    }
}

closed! {
    /// Where a body is in its life.
    Life {
        /// Suggested.
        Proposed = "proposed",
        /// Meeting and working, without powers of its own yet.
        Shadow = "shadow",
        /// At work.
        Live = "live",
        /// Ended.
        Abolished = "abolished",
    }
}

closed! {
    /// How one body stands to another.
    RelationKind {
        /// Answers: the first is accountable to the second.
        AccountableTo = "accountable-to",
        /// Answers: the first holds the second to account.
        HoldsToAccount = "holds-to-account",
        /// Answers: the first reports to the second.
        ReportsTo = "reports-to",
        /// Answers: the first scrutinises the second.
        Scrutinises = "scrutinises",
        /// Decides: the first governs the second.
        Governs = "governs",
        /// Decides: the second needs the approval of the first.
        Approves = "approves",
        /// Decides: the first hands functions or powers to the second.
        DelegatesTo = "delegates-to",
        /// Decides: the first sets the second up.
        Establishes = "establishes",
        /// Decides: the first makes appointments to the second.
        Appoints = "appoints",
        /// Decides: the first leads or chairs the second.
        Leads = "leads",
        /// Money: the first funds the second.
        Funds = "funds",
        /// Money: the first commissions the second.
        Commissions = "commissions",
        /// Delivers: the first delivers for the second.
        Delivers = "delivers",
        /// Delivers: the two work together.
        WorksWith = "works-with",
        /// Belongs: the first is a member of the second.
        MemberOf = "member-of",
        /// Belongs: the first is part of the second.
        PartOf = "part-of",
        /// Belongs: the first is located at the second.
        LocatedAt = "located-at",
        /// Advises: the first advises the second.
        Advises = "advises",
        /// Advises: the first gives guidance to the second.
        Guides = "guides",
        /// Advises: the first prepares the second.
        Prepares = "prepares",
        /// Time: the first succeeds the second.
        Succeeds = "succeeds",
        /// Other: as its label says.
        Other = "other",
    }
}

closed! {
    /// The families of relations, each drawn in a way of its own.
    Family {
        /// Who answers to whom.
        Answers = "answers",
        /// Who decides for whom.
        Decides = "decides",
        /// Who pays whom.
        Money = "money",
        /// Who delivers for whom.
        Delivers = "delivers",
        /// What belongs to what.
        Belongs = "belongs",
        /// Who advises whom.
        Advises = "advises",
        /// What comes after what.
        Time = "time",
        /// Anything else.
        Other = "other",
    }
}

impl RelationKind {
    /// The family that it is drawn in.
    pub fn family(self) -> Family {
        match self {
            kind if kind <= RelationKind::Scrutinises => Family::Answers,
            kind if kind <= RelationKind::Leads => Family::Decides,
            kind if kind <= RelationKind::Commissions => Family::Money,
            kind if kind <= RelationKind::WorksWith => Family::Delivers,
            kind if kind <= RelationKind::LocatedAt => Family::Belongs,
            kind if kind <= RelationKind::Prepares => Family::Advises,
            RelationKind::Succeeds => Family::Time,
            _ => Family::Other,
        }
    }
}

closed! {
    /// What a relation rests on.
    Footing {
        /// An Act or regulations.
        Statutory = "statutory",
        /// An agreement between those concerned.
        Agreed = "agreed",
        /// The source does not say.
        NotStated = "not-stated",
    }
}

closed! {
    /// What a step of a sharing rule does.
    StepKind {
        /// Each partner bears the variance of its own lines.
        Own = "own",
        /// By contributions.
        Proportional = "proportional",
        /// By agreed weights.
        FixedShare = "fixed-share",
        /// A named sum first.
        Contingency = "contingency",
        /// The first part, up to a per cent of the pool.
        Tolerance = "tolerance",
        /// No more than so much to a partner.
        Cap = "cap",
        /// The host bears what these lines are over or under.
        FixedLines = "fixed-lines",
        /// Named sources in order.
        Cascade = "cascade",
        /// An underspend may be spent only on one-off items.
        NonRecurrentOnly = "non-recurrent-only",
        /// A fall in cost goes first to the other partners.
        Threshold = "threshold",
        /// As another rule does.
        AsRule = "as-rule",
    }
}

impl StepKind {
    /// The ways to share what is within a tolerance.
    pub const WITHIN: &'static [(&'static str, StepKind)] =
        &[("own", StepKind::Own), ("proportional", StepKind::Proportional), ("fixed-share", StepKind::FixedShare)];
}

closed! {
    /// What is done about a variance.
    Treatment {
        /// Partners pay more in.
        ExtraContribution = "extra-contribution",
        /// Money goes back to partners.
        Return = "return",
        /// It is carried into the next year.
        CarryForward = "carry-forward",
        /// It is the first call on the next year's money.
        FirstCall = "first-call",
    }
}

closed! {
    /// Which way a variance goes.
    Sense {
        /// More spent than budgeted.
        Adverse = "adverse",
        /// Less spent than budgeted.
        Favourable = "favourable",
    }
}
