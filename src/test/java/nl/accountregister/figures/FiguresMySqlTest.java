package nl.accountregister.figures;

import nl.accountregister.testing.OnMySql;

class FiguresMySqlTest extends FiguresTest implements OnMySql {
}
