"""Following up a work plan (工作计划落实): tasks handed out, carried out, pressed for and reported on."""
