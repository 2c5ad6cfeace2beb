import GRDB
package import Journal

extension JournalDatabase {
  package func delivered(
    to place: String, about learner: LearnerID
  ) throws(JournalFailure) -> Set<RandomID<Delivery>> {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT id FROM delivery WHERE learner = ? AND place = ?")
      return try RandomID<Delivery>.fetchSet(statement, arguments: [learner, place])
    }
  }

  package func keep(_ deliveries: [Delivery], to place: String) throws(JournalFailure) {
    try change { db in
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO delivery SELECT id, ?, ? FROM learner WHERE id = ? ON CONFLICT DO NOTHING
          """)
      for delivery in deliveries {
        try statement.execute(arguments: [place, delivery.id, delivery.learner])
      }
    }
  }
}
