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
