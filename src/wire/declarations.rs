//! The TypeScript types of every view, derived from the types that are written: kept in `pkg/views.d.ts` like the
//! schema.

use ts_rs::{Config, TS};

use super::{follow::FollowView, link::LinkView, paste::PasteView};
use crate::document::schema::derived;
use crate::views::axis::{PointView, TickView};
use crate::views::change::ChangeView;
use crate::views::flow::*;
use crate::views::gap::*;
use crate::views::pool::*;
use crate::views::programme::*;
use crate::views::risk::*;
use crate::views::scene::{SceneItem, SceneLine, SceneView};
use crate::views::structure::*;
use crate::views::{AmountView, ChoiceView, HeadView, ProblemView, SourceView, StatusView};

fn declare<T: TS>(text: &mut String) {
    let config = Config::default();
    if let Some(docs) = T::docs() {
        text.push_str(&docs);
    }
    text.push_str(&format!("export {}\n\n", T::decl(&config)));
}

#[test]
fn the_types_are_fresh() {
    let mut text = String::from("// Derived from the Rust types of the views; `npm run build` writes it again.\n\n");
    declare::<AmountView>(&mut text);
    declare::<StatusView>(&mut text);
    declare::<ProblemView>(&mut text);
    declare::<SourceView>(&mut text);
    declare::<HeadView>(&mut text);
    declare::<AlternativeView>(&mut text);
    declare::<ConsultationView>(&mut text);
    declare::<TierView>(&mut text);
    declare::<CellView>(&mut text);
    declare::<TotalView>(&mut text);
    declare::<RowView>(&mut text);
    declare::<AdviceView>(&mut text);
    declare::<LineView>(&mut text);
    declare::<LinesView>(&mut text);
    declare::<GroupView>(&mut text);
    declare::<SubtotalView>(&mut text);
    declare::<CheckView>(&mut text);
    declare::<CastingView>(&mut text);
    declare::<SegmentView>(&mut text);
    declare::<BarView>(&mut text);
    declare::<LegendView>(&mut text);
    declare::<ChangeView>(&mut text);
    declare::<ChangedView>(&mut text);
    declare::<NamedView>(&mut text);
    declare::<AvailableView>(&mut text);
    declare::<MovesView>(&mut text);
    declare::<ParagraphView>(&mut text);
    declare::<PoolView>(&mut text);
    declare::<PasteView>(&mut text);
    declare::<LinkView>(&mut text);
    declare::<FollowView>(&mut text);
    declare::<RiskView>(&mut text);
    declare::<ChoiceView>(&mut text);
    declare::<FundView>(&mut text);
    declare::<ContributionView>(&mut text);
    declare::<VarianceView>(&mut text);
    declare::<StakeView>(&mut text);
    declare::<RuleView>(&mut text);
    declare::<RuleStepView>(&mut text);
    declare::<WeightView>(&mut text);
    declare::<CapView>(&mut text);
    declare::<NamedAmountView>(&mut text);
    declare::<LinkedView>(&mut text);
    declare::<TakenView>(&mut text);
    declare::<ReceiverView>(&mut text);
    declare::<ShareView>(&mut text);
    declare::<ChartView>(&mut text);
    declare::<TickView>(&mut text);
    declare::<CurveView>(&mut text);
    declare::<PointView>(&mut text);
    declare::<CrossingView>(&mut text);
    declare::<PointsView>(&mut text);
    declare::<TogetherView>(&mut text);
    declare::<OutturnView>(&mut text);
    declare::<TrackView>(&mut text);
    declare::<PartView>(&mut text);
    declare::<StepBarView>(&mut text);
    declare::<GapView>(&mut text);
    declare::<HeadlineView>(&mut text);
    declare::<FactView>(&mut text);
    declare::<GapSeriesView>(&mut text);
    declare::<GapCellView>(&mut text);
    declare::<GapRowView>(&mut text);
    declare::<GapPartnerView>(&mut text);
    declare::<GapAssumptionView>(&mut text);
    declare::<GapRateView>(&mut text);
    declare::<GapSavingView>(&mut text);
    declare::<GapSwitchView>(&mut text);
    declare::<GapConditionView>(&mut text);
    declare::<GapBridgeView>(&mut text);
    declare::<GapBarView>(&mut text);
    declare::<GapBridgeRowView>(&mut text);
    declare::<GapChartView>(&mut text);
    declare::<GapCurveView>(&mut text);
    declare::<GapSolvedView>(&mut text);
    declare::<GapChangeView>(&mut text);
    declare::<ProgrammeView>(&mut text);
    declare::<ProgrammeMilestoneView>(&mut text);
    declare::<RestatedView>(&mut text);
    declare::<ProgrammeMarkView>(&mut text);
    declare::<ProgrammeSpanView>(&mut text);
    declare::<ProgrammeMoneyView>(&mut text);
    declare::<ProgrammeRiskView>(&mut text);
    declare::<MatrixCellView>(&mut text);
    declare::<ProgrammeStaffView>(&mut text);
    declare::<MomentView>(&mut text);
    declare::<FamilyView>(&mut text);
    declare::<KeyView>(&mut text);
    declare::<SaysView>(&mut text);
    declare::<BodyView>(&mut text);
    declare::<RelationView>(&mut text);
    declare::<MilestoneView>(&mut text);
    declare::<SceneLine>(&mut text);
    declare::<SceneItem>(&mut text);
    declare::<SceneView>(&mut text);
    declare::<PanelRelationView>(&mut text);
    declare::<StepView>(&mut text);
    declare::<ChainView>(&mut text);
    declare::<PanelView>(&mut text);
    declare::<StructureView>(&mut text);
    declare::<FlowKeyView>(&mut text);
    declare::<FlowSaysView>(&mut text);
    declare::<FlowPlaceView>(&mut text);
    declare::<FlowRowView>(&mut text);
    declare::<FlowFactView>(&mut text);
    declare::<FlowPanelView>(&mut text);
    declare::<FlowView>(&mut text);
    derived("views.d.ts", &(text.trim_end().to_owned() + "\n"));
}
