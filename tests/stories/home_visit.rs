//! One home visit, end to end, in every order of syncing.

use satchel_tests::story::{self, Ending, Order};

#[test]
fn the_home_visit_ends_alike_in_every_sync_order() {
    let orders: Vec<Order> = Order::all().collect();
    let (early, late) = orders.split_at(orders.len() / 2);
    let told: Vec<(Order, Ending)> = std::thread::scope(|scope| {
        let other = scope.spawn(|| tell_each(late));
        let mut told = tell_each(early);
        told.extend(other.join().expect("the other half was told"));
        told
    });
    let (_, first) = &told[0];
    for (order, ending) in &told {
        assert_eq!(ending.rendered, first.rendered, "the case reads alike whatever came first: {order:?}");
        assert_eq!(ending.workflow, first.workflow, "it stands alike whatever came first: {order:?}");
    }
}

fn tell_each(orders: &[Order]) -> Vec<(Order, Ending)> {
    let tell = |order: &Order| {
        let dir = tempfile::tempdir().expect("a folder for a story");
        let ending = story::tell(dir.path(), *order, true, &mut |_| {});
        (*order, ending.unwrap_or_else(|why| panic!("{order:?}: {why}")))
    };
    orders.iter().map(tell).collect()
}
