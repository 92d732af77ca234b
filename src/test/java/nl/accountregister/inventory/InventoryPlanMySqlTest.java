package nl.accountregister.inventory;

import nl.accountregister.testing.OnMySql;

class InventoryPlanMySqlTest extends InventoryPlanTest implements OnMySql {
}
