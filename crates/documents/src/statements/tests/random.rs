//! What must hold of any statement and of any bytes.

use super::*;

proptest! {
    #[test]
    fn any_statement_reads_back(
        which in 0..12usize,
        order in 1..u32::MAX,
        at: i64,
        heads in proptest::collection::btree_set(any::<[u8; 32]>(), 0..5),
        lanes in proptest::collection::btree_map(any::<([u8; 8], [u8; 8])>(), any::<(u32, [u8; 8])>(), 0..5),
    ) {
        let mut statement = statement(bodies().remove(which).1);
        statement.order = order;
        statement.at = Millis(at);
        statement.basis.heads = heads.into_iter().map(ChangeHash::from_bytes).collect();
        statement.basis.lanes = lanes
            .into_iter()
            .map(|((device, lane), (order, tip))| {
                ((DeviceRef::from_bytes(device), LaneRef::from_bytes(lane)), Seen { order, tip })
            })
            .collect();
        let bytes = write_statement(&statement).unwrap();
        prop_assert_eq!(read_statement(&bytes).unwrap(), statement, "what is signed is what is read");
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(read) = read_statement(&bytes) {
            prop_assert_eq!(write_statement(&read).unwrap(), bytes, "one act, one form");
        }
    }
}
