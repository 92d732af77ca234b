package nl.accountregister.planted.web;

import java.sql.SQLException;
import java.sql.Statement;

/** The database in web, and a public type there that no template shows. */
public class PlantedStatement {

    boolean run(Statement statement) throws SQLException {
        return statement.execute("SELECT 1");
    }
}
