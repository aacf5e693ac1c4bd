import {
  AppShell,
  Button,
  Drawer,
  Group,
  MantineProvider,
  Menu,
  Modal,
  SegmentedControl,
  Select,
  Table,
  TextInput,
  Tooltip,
} from "@mantine/core";
import { mount } from "./data-client.tsx";

const close = () => undefined;

// Mantine's core as a list page with a drawer and a dialog uses it.
mount((page) => (
  <MantineProvider>
    <AppShell>
      <Group>
        <TextInput />
        <Select />
        <SegmentedControl data={[]} />
        <Tooltip label={null}>
          <Button />
        </Tooltip>
        <Menu />
      </Group>
      <Drawer opened={false} onClose={close} />
      <Modal opened={false} onClose={close} />
      <Table />
      {page}
    </AppShell>
  </MantineProvider>
));
