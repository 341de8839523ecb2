//! Who bears what a pool is over or under. A rule is followed step by step on exact fractions; pence are given once,
//! at the end, over all receivers, so that shares, what was drawn and what nobody bears sum to the variance, always.

mod affine;
mod meeting;
mod pieces;
mod sharing;
mod stakes;

pub use affine::Affine;
pub use meeting::{Section, sections};
pub use pieces::{Piece, at, pieces};
pub use sharing::{Receiver, Refusal, Shared, Taken};
pub use stakes::{LineStake, Parts, Stake, Stakes, Typed};
