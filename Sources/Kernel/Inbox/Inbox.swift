public import Store

/// What waits for people: entries of all ledgers in the order in which they are due, pressing from above, deputies during
/// leave, and the hand-over of what a leaving officer holds.
public enum Inbox {
    public static let actions: [Action] = [
        TakeLeave.action, EndLeave.action, OfferHandOver.action, ReceiveItem.declined, TakeBackItem.action,
    ]
}

extension Permission {
    /// Having an inbox: everybody who does the work. What stands in it follows from the permissions of the ledgers.
    public static let useInbox = Permission("inbox.use", Text("使用待办", en: "Use the inbox"), roles: Role.working)
}

extension Inbox {
    public static let migrations = [
        Migration(
            "2026-11 inbox",
            [
                // What waits for whoever holds the post: asked for with every page.
                "CREATE INDEX entry_unheld ON entry (owner, handler, due_on) WHERE closed_on IS NULL AND handler IS NULL",
                // Once a day for each matter, whoever presses.
                """
                CREATE TABLE entry_press (
                    entry BIGINT NOT NULL REFERENCES entry (id), day BIGINT NOT NULL, at BIGINT NOT NULL,
                    account BIGINT, organisation BIGINT, words TEXT NOT NULL, offer TEXT NOT NULL,
                    PRIMARY KEY (entry, day)
                )
                """,
                // Once for each day on which an entry was due and stayed open.
                """
                CREATE TABLE entry_overdue (
                    entry BIGINT NOT NULL REFERENCES entry (id), due_on BIGINT NOT NULL, noted_at BIGINT NOT NULL,
                    PRIMARY KEY (entry, due_on)
                )
                """,
                """
                CREATE TABLE absence (
                    id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id),
                    deputy BIGINT NOT NULL REFERENCES account (id), from_on BIGINT NOT NULL, until_on BIGINT NOT NULL,
                    ended_at BIGINT
                )
                """,
                "CREATE INDEX absence_account ON absence (account, until_on) WHERE ended_at IS NULL",
                "CREATE INDEX absence_deputy ON absence (deputy, until_on) WHERE ended_at IS NULL",
                """
                CREATE TABLE hand_over (
                    id BIGINT PRIMARY KEY, giver BIGINT NOT NULL REFERENCES account (id),
                    receiver BIGINT NOT NULL REFERENCES account (id), offered_by BIGINT, offered_at BIGINT NOT NULL
                )
                """,
                "CREATE INDEX hand_over_giver ON hand_over (giver, id)",
                "CREATE INDEX hand_over_receiver ON hand_over (receiver, id)",
                "CREATE INDEX hand_over_offered_by ON hand_over (offered_by, id)",
                """
                CREATE TABLE hand_over_item (
                    hand_over BIGINT NOT NULL REFERENCES hand_over (id), entry BIGINT NOT NULL REFERENCES entry (id),
                    answer TEXT, answered_at BIGINT, reason TEXT NOT NULL, PRIMARY KEY (hand_over, entry)
                )
                """,
                // An entry is offered to one colleague at a time.
                "CREATE UNIQUE INDEX hand_over_item_waiting ON hand_over_item (entry) WHERE answer IS NULL",
            ])
    ]
}
