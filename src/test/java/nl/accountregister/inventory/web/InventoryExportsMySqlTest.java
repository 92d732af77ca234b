package nl.accountregister.inventory.web;

import nl.accountregister.testing.OnMySql;

class InventoryExportsMySqlTest extends InventoryExportsTest implements OnMySql {
}
